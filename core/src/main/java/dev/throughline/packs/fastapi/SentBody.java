package dev.throughline.packs.fastapi;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.web.Exchanged;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The object that a test sends for a model, as far as it is known. A model holds what validation makes of it, which is
 * known only to be there.
 *
 * @param object what is sent, or null when it is not known
 */
record SentBody(@Nullable MapValue object) {
    private static final String BODY = "body";

    /** Texts that validation can turn into something that counts as false. */
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off");

    /** What is sent for a parameter: the body, or the part of the body that has its name. */
    static SentBody of(Exchanged exchange, Parameters.Parameter parameter) {
        RequestPart part = parameter.part();
        boolean inBody = part == null || part.isBody();
        Value body = inBody && exchange.request() instanceof HeapValue request ? request.field(BODY) : null;
        if (!(body instanceof MapValue sent)) {
            return new SentBody(null);
        }
        return new SentBody(item(sent, parameter.name()) instanceof MapValue inner ? inner : sent);
    }

    /** Whether a field of the model is there and counts as true, once the body is found valid. */
    boolean fills(String field) {
        Value value = object == null ? null : item(object, field);
        return value != null && Union.options(value).stream().allMatch(SentBody::isFilled);
    }

    private static boolean isFilled(Value value) {
        return switch (value) {
            case Text(String text) -> {
                String word = text.strip().toLowerCase(Locale.ROOT);
                yield !word.isEmpty() && !FALSE.contains(word) && !word.matches("[-+]?[0.]+");
            }
            // What an answer before has told, by the name by which the test asks for it.
            case AnswerField field -> field.isInBody();
            default -> false;
        };
    }

    private static @Nullable Value item(MapValue map, String name) {
        for (Map.Entry<Value, Value> entry : map.entries()) {
            if (entry.getKey() instanceof Text(String key) && key.equals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}

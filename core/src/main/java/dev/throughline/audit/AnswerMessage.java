package dev.throughline.audit;

import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.facts.MessageWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for people that an answer carries. */
final class AnswerMessage {
    private static final List<String> NAMES = List.of("message", "error", "detail", "msg");
    private static final int LONGEST = 80;

    private AnswerMessage() {}

    /** The words that a body is or has under a usual name; null where there are none. */
    static @Nullable String ofBody(Value body) {
        for (Value option : Union.options(body)) {
            String own = of(option);
            if (own != null) {
                return own;
            }
            for (String name : NAMES) {
                Value field = item(option, name);
                Value inner = field instanceof RecordValue || field instanceof MapValue
                        ? item(field, "message")
                        : field;
                String words = of(inner);
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    private static @Nullable Value item(Value object, String name) {
        if (object instanceof RecordValue record) {
            return record.field(name);
        }
        String slot = object instanceof MapValue map ? map.slotFor(new Text(name)) : null;
        return slot == null ? null : ((MapValue) object).field(slot);
    }

    /** The words of a text or of a text with holes, which are left out; null where these are none. */
    static @Nullable String of(@Nullable Value value) {
        return switch (value) {
            case Text(String text) when isSentence(text) && text.length() <= LONGEST -> text;
            case Template template -> ofTemplate(template);
            case null, default -> null;
        };
    }

    private static @Nullable String ofTemplate(Template template) {
        boolean tells = template.parts().stream().anyMatch(p -> p instanceof Text(String known)
                && isSentence(known.strip()));
        String words = template.parts().stream()
                .map(part -> part instanceof Text(String known) ? known : MessageWords.HOLE)
                .collect(Collectors.joining());
        return tells && words.length() <= LONGEST ? words : null;
    }

    private static boolean isSentence(String text) {
        return text.contains(" ");
    }
}

package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request parser of flask-restful and flask-restx: it answers 400 to what does not fit its arguments. */
final class RequestParser extends DomainValue {
    private static final Set<String> CHECKS = Set.of("required", "type", "choices", "nullable");
    private boolean refuses;

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "add_argument" -> new NativeFunction(name, (in, call) -> {
                refuses |= call.named().keySet().stream().anyMatch(CHECKS::contains);
                return this;
            });
            case "parse_args" -> new NativeFunction(name, this::parse);
            case "copy", "remove_argument", "replace_argument" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    private Value parse(Interpreter in, Invocation call) {
        if (refuses) {
            in.maybe("the request is invalid", call.site(), () -> {
                throw in.thrown(HttpErrors.of(in, new Num(400), call.site()), call.site());
            });
        }
        return Unknown.PRESENT;
    }
}

package dev.throughline.eval.rust;

import dev.throughline.eval.AskedTests;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A result that is asked whether it is a failure, where it is known when it is one. */
final class Outcome extends DomainValue {
    private final DomainValue success;

    Outcome(DomainValue success) {
        this.success = success;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "is_ok" -> new NativeFunction(name, (in, call) -> success);
            case "is_err" -> new NativeFunction(name,
                    (in, call) -> Objects.requireNonNullElse(AskedTests.negated(success), Unknown.ANY));
            default -> null;
        };
    }
}

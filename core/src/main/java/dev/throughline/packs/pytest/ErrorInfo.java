package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** What {@code pytest.raises} tells of the error: its {@code value} is set when the error has come. */
final class ErrorInfo extends DomainValue {
    static final String VALUE = "value";

    private final Value expected;

    /**
     * @param expected the class of the error, or several
     */
    ErrorInfo(Value expected) {
        this.expected = expected;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case VALUE, "exception" -> error();
            case "type" -> expected;
            case "match" -> new NativeFunction(name, (in, call) -> Unknown.PRESENT);
            default -> null;
        };
    }

    private Value error() {
        Value error = field(VALUE);
        return error == null ? Unknown.ANY : error;
    }
}

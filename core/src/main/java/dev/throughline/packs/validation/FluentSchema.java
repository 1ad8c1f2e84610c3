package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema of Joi or Yup. */
final class FluentSchema extends DomainValue implements HasShape {

    /** The library, where the two differ. */
    enum Dialect {
        JOI,
        YUP
    }

    private final Dialect dialect;
    private final FluentState state;
    private final ErrorClass errors;

    FluentSchema(Dialect dialect, FluentState state, ErrorClass errors) {
        this.dialect = dialect;
        this.state = state;
        this.errors = errors;
    }

    @Override
    public Shape shape() {
        return state.shape();
    }

    FluentState state() {
        return state;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "validate" -> new NativeFunction(name, dialect == Dialect.JOI ? this::result : this::reject);
            case "validateAsync" -> new NativeFunction(name, this::reject);
            case "validateSync", "attempt" -> new NativeFunction(name, (in, call) -> Refusals.orThrow(
                    in, check(in, call), error(in, call.site()), call.site()));
            case "cast" -> new NativeFunction(name, (in, call) -> check(in, call).data());
            case "isValidSync" -> new NativeFunction(name, (in, call) -> truth(check(in, call).valid()));
            case "isValid" ->
                new NativeFunction(name, (in, call) -> PromiseValue.of(truth(check(in, call).valid())));
            case "required" -> new NativeFunction(name, (in, call) -> of(required()));
            case "prefs", "options", "preferences" -> new NativeFunction(name, (in, call) -> of(state.with(
                    RestOption.applied(in, state.base(), call.argument(0), call.site()))));
            default -> new NativeFunction(name, (in, call) -> of(FluentMethods.after(state, name, call)));
        };
    }

    private FluentSchema of(FluentState other) {
        return other.equals(state) ? this : new FluentSchema(dialect, other, errors);
    }

    /** A text that Yup requires may not be empty. */
    private FluentState required() {
        boolean text = dialect == Dialect.YUP && state.base() instanceof Primitive primitive
                && primitive.kind() == Primitive.Kind.TEXT;
        return (text ? state.ruled(Rule.text(word -> !word.isEmpty())) : state).required(true);
    }

    private Checked check(Interpreter in, Invocation call) {
        Value input = call.argument(0);
        return RestOption.applied(in, state.shape(), call.argument(1), call.site()).check(in, input);
    }

    private Value reject(Interpreter in, Invocation call) {
        return Refusals.orReject(in, check(in, call), error(in, call.site()), call.site());
    }

    /** What Joi gives: the value, and an error where it is refused. */
    private Value result(Interpreter in, Invocation call) {
        Checked checked = check(in, call);
        RecordValue success = RecordValue.closed(call.site());
        in.write(success, "value", checked.data());
        in.write(success, "error", Nothing.UNDEFINED);
        if (checked.valid() == Ternary.TRUE) {
            return success;
        }
        RecordValue failure = RecordValue.closed(call.site());
        in.write(failure, "value", call.argument(0));
        in.write(failure, "error", error(in, call.site()));
        return checked.valid() == Ternary.FALSE ? failure : Union.of(success, failure);
    }

    private Value error(Interpreter in, Site site) {
        return error(in, dialect, errors, site);
    }

    static Value error(Interpreter in, Dialect dialect, ErrorClass errors, Site site) {
        Value issues = Refusals.issues(in, site);
        return errors.create(in,
                dialect == Dialect.JOI
                        ? Map.of("details", issues, "isJoi", Bool.TRUE, "_original", Unknown.ANY)
                        : Map.of("errors", issues, "inner", issues, "path", new Text("")),
                site);
    }

    private static Value truth(Ternary valid) {
        return valid == Ternary.MAYBE ? Unknown.ANY : Bool.of(valid == Ternary.TRUE);
    }
}

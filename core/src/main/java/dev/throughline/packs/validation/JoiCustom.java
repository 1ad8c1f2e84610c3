package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that a schema of Joi runs: it gives the value, or what its helpers made to say what is wrong. */
final class JoiCustom {

    private JoiCustom() {}

    /** What a helper gives. */
    private static final class Rejection extends DomainValue {}

    /** The second argument of the function. */
    private static final class Helpers extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("message") || name.equals("error")
                    ? new NativeFunction(name, (in, call) -> new Rejection())
                    : Unknown.ANY;
        }
    }

    static Shape.Effect.Step step(Value function, Site site) {
        return (in, data) -> {
            // What the function throws counts as what is wrong with the value.
            Interpreter.Explored explored = in.catching(() -> in.call(
                    function, Nothing.UNDEFINED, List.of(data, new Helpers()), site));
            Value given = explored.value();
            if (given == null) {
                return Checked.of(Ternary.FALSE, data);
            }
            Ternary valid = null;
            for (Value option : Union.options(given)) {
                Ternary one = option instanceof Rejection
                        ? Ternary.FALSE
                        : option instanceof Unknown && !option.equals(data) ? Ternary.MAYBE : Ternary.TRUE;
                valid = valid == null ? one : valid.join(one);
            }
            boolean mayThrow = !explored.thrown().isEmpty();
            Value kept = Union.filter(given, option -> !(option instanceof Rejection));
            Ternary decided = valid == null ? Ternary.MAYBE : valid;
            return Checked.of(mayThrow && decided == Ternary.TRUE ? Ternary.MAYBE : decided, kept);
        };
    }
}

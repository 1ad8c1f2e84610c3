package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of the project that a schema runs on what it has accepted so far. */
final class SchemaCode {

    private SchemaCode() {}

    /** A default: a function is not called, since it gives something new each time. */
    static Value constant(Value given) {
        return given instanceof Closure || given instanceof BoundFunction || given instanceof NativeFunction
                ? Unknown.PRESENT
                : given;
    }

    /** A function that tells whether the data is valid. */
    static Shape.Effect.Step refinement(Value function, Site site) {
        return (in, data) -> {
            Value answer = run(in, function, List.of(data), site);
            return Checked.of(answer == null ? Ternary.MAYBE : in.semantics().truth(answer), data);
        };
    }

    /** A function that reports to its second argument what is wrong. */
    static Shape.Effect.Step inspection(Value function, Site site) {
        return (in, data) -> {
            Reports reports = new Reports(in.condition());
            run(in, function, List.of(data, reports), site);
            return Checked.of(function instanceof Closure ? reports.valid() : Ternary.MAYBE, data);
        };
    }

    /** A function that makes other data, and may report as well. */
    static Shape.Effect.Step transformation(Value function, Site site) {
        return (in, data) -> {
            Reports reports = new Reports(in.condition());
            Value made = run(in, function, List.of(data, reports), site);
            return Checked.of(
                    function instanceof Closure ? reports.valid() : Ternary.MAYBE,
                    made == null ? Unknown.ANY : made);
        };
    }

    /** What a function gives, or null when it only throws. What it throws is thrown on. */
    private static @Nullable Value run(Interpreter in, Value function, List<Value> arguments, Site site) {
        Interpreter.Explored explored = in.catching(
                () -> in.await(in.call(function, Nothing.UNDEFINED, arguments, site), site));
        in.mayThrow(explored.thrown());
        return explored.value();
    }

    /** What a function of the project reports to: it takes down whether anything was reported, and when. */
    private static final class Reports extends DomainValue {
        private final PathCondition start;
        private final List<PathCondition> reported = new ArrayList<>();

        Reports(PathCondition start) {
            this.start = start;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "addIssue" -> new NativeFunction(name, (in, call) -> {
                    reported.add(in.condition());
                    return Nothing.UNDEFINED;
                });
                case "issues" -> {
                    RecordValue issues = RecordValue.open(site);
                    interpreter.write(issues, "push", member(interpreter, "addIssue", site));
                    yield issues;
                }
                default -> Unknown.ANY;
            };
        }

        /** Nothing reported is valid; a report on no condition is not. */
        Ternary valid() {
            if (reported.isEmpty()) {
                return Ternary.TRUE;
            }
            return reported.stream().anyMatch(c -> c.since(start).isEmpty()) ? Ternary.FALSE : Ternary.MAYBE;
        }
    }
}

package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.runner.SwitchNames;
import dev.throughline.packs.runner.TestPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells from the markers on a test whether it runs, and without which switch it does not. */
final class Skips {
    /** The switch of a test of which it is said that it fails: what it asserts does not hold. */
    private static final String EXPECTED_TO_FAIL = "xfail";

    /** What tells one machine from another: tests that need a common one run by default. */
    private static final List<String> MACHINE = List.of("sys.platform", "sys.version", "os.name", "platform.");

    private static final DomainValue SIGNAL = new DomainValue() {
        @Override
        public String toString() {
            return "skipped";
        }
    };

    private final Interpreter in;

    Skips(Interpreter in) {
        this.in = in;
    }

    /** {@code pytest.skip(…)}: what runs now ends here; the body of a module goes on, since its tests are still there. */
    static Value now(Interpreter in, Invocation call) {
        PytestState state = PytestState.of(in.realm());
        state.skip(in);
        if (!state.isRunning()) {
            return Nothing.NULL;
        }
        throw in.thrown(SIGNAL, call.site());
    }

    /** Whether it is what skipping throws. */
    static boolean isSignal(Value thrown) {
        return thrown.equals(SIGNAL);
    }

    /** The switch that markers put a test behind, or null. */
    @Nullable String optIn(List<Mark> marks) {
        String optIn = null;
        for (Mark mark : marks) {
            optIn = SwitchNames.both(optIn, switch (mark.name()) {
                case "skip" -> TestPlan.SKIPPED;
                case "skipif" -> conditional(mark, true, TestPlan.SKIPPED);
                case "skipunless" -> conditional(mark, false, TestPlan.SKIPPED);
                case "xfail" -> expectedToFail(mark);
                default -> null;
            });
        }
        return optIn;
    }

    private @Nullable String expectedToFail(Mark mark) {
        Value run = mark.arguments().named().get("run");
        String name = run != null && in.semantics().truth(run) == Ternary.FALSE
                ? TestPlan.SKIPPED
                : EXPECTED_TO_FAIL;
        return conditions(mark).isEmpty() ? name : conditional(mark, true, name);
    }

    private static List<Value> conditions(Mark mark) {
        List<Value> conditions = new ArrayList<>(mark.arguments().arguments());
        Value named = mark.arguments().named().get("condition");
        if (named != null) {
            conditions.add(named);
        }
        return conditions;
    }

    /** The switch of a test that is skipped when a condition holds. */
    private @Nullable String conditional(Mark mark, boolean skipsWhen, String always) {
        List<Value> conditions = conditions(mark);
        // unittest's take the reason by position.
        List<Value> tested = mark.is("skipunless") && !conditions.isEmpty() ? conditions.subList(0, 1) : conditions;
        boolean maybe = false;
        for (Value condition : tested) {
            Ternary holds = condition instanceof Text ? Ternary.MAYBE : in.semantics().truth(condition);
            if (holds == Ternary.of(skipsWhen)) {
                return always;
            }
            maybe |= holds == Ternary.MAYBE;
        }
        if (!maybe) {
            return null;
        }
        String name = tested.getFirst() instanceof Text(String code)
                ? code
                : new SwitchNames(in.realm().program()).ofArguments(mark.arguments().site());
        return MACHINE.stream().anyMatch(name::contains) ? null : name;
    }

    /**
     * The switch of a test that a plain run does not select by its markers, or null.
     *
     * @param selected the expression by which it selects, or null
     */
    static @Nullable String deselected(@Nullable String selected, List<Mark> marks) {
        Set<String> names = new TreeSet<>();
        marks.forEach(mark -> names.add(mark.name()));
        if (selected == null || MarkExpression.selects(selected, names)) {
            return null;
        }
        return MarkExpression.names(selected).stream()
                .filter(names::contains)
                .findFirst()
                .map(name -> "-m " + name)
                .orElse("-m \"not (" + selected + ")\"");
    }
}

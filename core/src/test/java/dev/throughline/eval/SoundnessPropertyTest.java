package dev.throughline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a program does once each of its decisions is made must be among what the interpreter says without knowing
 * them. The decided runs are runs of the same interpreter, in which nothing is left to join.
 */
class SoundnessPropertyTest {
    private static final List<String> VARIABLES = List.of("a", "b", "o", "done", "error", "has", "size", "first", "got",
            "held");
    /** Decisions of which all combinations are tried; those that a program makes later are made at random. */
    private static final int FIRST_DECISIONS = 4;

    @Property(tries = 150)
    void everyDecidedRunIsAmongTheUndecidedOne(@ForAll long seed, @ForAll @IntRange(min = 3, max = 18) int size) {
        String program = RandomProgram.of(seed, size);
        MemoryProgram read = new MemoryProgram(Map.of("main.ts", program));
        ProgramRun undecided = ProgramRun.of(read, "main.ts", () -> Unknown.ANY);

        Random random = new Random(seed);
        for (int sample = 0; sample < 2 << FIRST_DECISIONS; sample++) {
            long bits = sample | (random.nextLong() << FIRST_DECISIONS);
            ProgramRun decided = decided(read, bits);
            for (String variable : VARIABLES) {
                Value actual = decided.value(variable);
                Value claimed = undecided.value(variable);
                assertThat(actual == null || (claimed != null && covers(claimed, actual)))
                        .as("%s is %s, but was said to be %s, with decisions %s (size %s) in%n%s", variable,
                                text(actual),
                                text(claimed), Long.toBinaryString(bits & 0xffff), size, program)
                        .isTrue();
            }
        }
    }

    @Property(tries = 100)
    void runsAreDeterministic(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int size) {
        String program = RandomProgram.of(seed, size);
        ProgramRun first = ProgramRun.of(program);
        ProgramRun second = ProgramRun.of(program);

        assertThat(second.steps()).isEqualTo(first.steps());
        for (String variable : VARIABLES) {
            assertThat(text(second.value(variable))).isEqualTo(text(first.value(variable)));
        }
    }

    @Property(tries = 300)
    void rememberedCallsChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int size) {
        String program = RandomProgram.of(seed, size);
        ProgramRun followed = ProgramRun.of(program);
        ProgramRun remembered = ProgramRun.of(program.replace("done = main();", "done = remembering(main);"));

        for (String variable : VARIABLES) {
            assertThat(text(remembered.value(variable)))
                    .as("%s with remembered calls in%n%s", variable, program)
                    .isEqualTo(text(followed.value(variable)));
        }
    }

    @Property(tries = 300)
    void repeatedCodeChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int size) {
        String program = RandomProgram.of(seed, size);
        ProgramRun followed = ProgramRun.of(program.replace("done = main();", "main(); main(); done = main();"));
        ProgramRun repeated = ProgramRun.of(program.replace(
                "done = main();", "repeating('k', main); repeating('k', main); done = repeating('k', main);"));

        for (String variable : VARIABLES) {
            assertThat(text(repeated.value(variable)))
                    .as("%s with repeated code in%n%s", variable, program)
                    .isEqualTo(text(followed.value(variable)));
        }
    }

    private static ProgramRun decided(MemoryProgram program, long bits) {
        long[] left = {bits};
        return ProgramRun.of(program, "main.ts", () -> {
            boolean decision = (left[0] & 1) != 0;
            left[0] >>>= 1;
            return Bool.of(decision);
        });
    }

    private static String text(@Nullable Value value) {
        return value == null ? "nothing" : ValueText.of(value);
    }

    private static boolean covers(Value claimed, Value actual) {
        if (actual instanceof Unknown || actual instanceof Template || actual instanceof Union) {
            return true;
        }
        return Union.options(claimed).stream().anyMatch(option -> coversOption(option, actual));
    }

    private static boolean coversOption(Value claimed, Value actual) {
        Ternary truth = new EcmaScriptSemantics().truth(actual);
        return switch (claimed) {
            case Unknown unknown -> unknown.truth() == Ternary.MAYBE || unknown.truth() == truth;
            case Template template -> true;
            case RecordValue record when actual instanceof RecordValue other -> List.of("x", "y").stream()
                    .allMatch(key -> covers(field(record, key), field(other, key)));
            case Nothing nothing when actual instanceof Nothing other ->
                (nothing == Nothing.NULL) == (other == Nothing.NULL);
            case HeapValue heap -> actual instanceof HeapValue;
            default -> claimed.equals(actual);
        };
    }

    private static Value field(RecordValue record, String key) {
        Value value = record.field(key);
        return value != null ? value : record.isOpen() ? Unknown.ANY : Nothing.MISSING;
    }
}

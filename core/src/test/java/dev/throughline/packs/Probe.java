package dev.throughline.packs;

import dev.throughline.eval.Models;
import dev.throughline.eval.Observation;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Set;

/** {@code note(x)} of the package {@code probe} makes a value of a sample program visible. */
public final class Probe implements Pack {

    private record Noted(Value value) implements Observation {}

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("probe");
    }

    @Override
    public void install(Models models) {
        models.call("probe.note", (in, call) -> {
            in.observe(new Noted(call.argument(0)), call.site());
            return Nothing.UNDEFINED;
        });
    }

    /** What was noted, in short. */
    public static List<String> notes(Trace trace) {
        return trace.of(Noted.class).map(observed -> text(((Noted) observed.what()).value())).toList();
    }

    private static String text(Value value) {
        return switch (value) {
            case Text(String text) -> text;
            case Num number -> String.valueOf(number.intValue(-1));
            case Nothing nothing -> nothing.toString().toLowerCase(java.util.Locale.ROOT);
            case Union(List<Value> options) -> String.join("|", options.stream().map(Probe::text).sorted().toList());
            case Unknown unknown -> "?";
            default -> value.getClass().getSimpleName();
        };
    }
}

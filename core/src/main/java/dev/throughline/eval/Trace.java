package dev.throughline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The observations of one exploration, in order. */
public final class Trace {
    private final List<Observed> observed = new ArrayList<>();

    /** The observations of several explorations as one, in that order. */
    public static Trace of(List<Trace> parts) {
        Trace all = new Trace();
        parts.forEach(part -> all.observed.addAll(part.observed));
        return all;
    }

    void add(Observed observation) {
        observed.add(observation);
    }

    /** Everything that was seen. */
    public List<Observed> all() {
        return observed;
    }

    /** Observations of one kind, with their circumstances. */
    public <T extends Observation> Stream<Observed> of(Class<T> kind) {
        return observed.stream().filter(o -> kind.isInstance(o.what()));
    }
}

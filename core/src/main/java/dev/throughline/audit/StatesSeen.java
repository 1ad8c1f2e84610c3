package dev.throughline.audit;

import dev.throughline.eval.Observed;
import dev.throughline.model.Origin;
import dev.throughline.packs.state.StateMoved;
import dev.throughline.packs.state.StateRead;
import dev.throughline.packs.web.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * What code was seen to do with status fields.
 *
 * @param moved what it writes, in order
 * @param read what it reads, each once
 */
record StatesSeen(List<Move> moved, List<StateRead> read) {

    /** A write with its place. */
    record Move(StateMoved what, dev.throughline.model.SourceRef source) {}

    static final StatesSeen NOTHING = new StatesSeen(List.of(), List.of());

    StatesSeen {
        moved = List.copyOf(moved);
        read = List.copyOf(read);
    }

    /** What the route's own steps do. */
    static StatesSeen of(List<Exchange.Step> steps) {
        Origins origins = new Origins(steps);
        return ofAll(steps.stream()
                .filter(step -> origins.of(step) == Origin.OWN)
                .flatMap(step -> step.trace().all().stream())
                .toList());
    }

    /** What is among some observations. */
    static StatesSeen ofAll(List<Observed> all) {
        List<Move> moved = new ArrayList<>();
        List<StateRead> read = new ArrayList<>();
        for (Observed seen : all) {
            if (seen.what() instanceof StateMoved move) {
                Move each = new Move(move, seen.site().ref());
                if (!moved.contains(each)) {
                    moved.add(each);
                }
            } else if (seen.what() instanceof StateRead one && !read.contains(one)) {
                read.add(one);
            }
        }
        return moved.isEmpty() && read.isEmpty() ? NOTHING : new StatesSeen(moved, read);
    }
}

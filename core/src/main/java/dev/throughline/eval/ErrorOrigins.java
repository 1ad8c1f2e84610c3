package dev.throughline.eval;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Value;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the errors of one exploration come from. Code that catches an error and hands it on does so under a condition
 * and at a place of its own, which say nothing of what went wrong; the error's identity leads back to that.
 */
final class ErrorOrigins {
    private final IdentityHashMap<Value, ThrownValue> thrown = new IdentityHashMap<>();
    private final IdentityHashMap<Value, ThrownValue> made = new IdentityHashMap<>();

    /** Takes down that an error is thrown; when it is thrown again, the first time counts. */
    ThrownValue thrown(ThrownValue error) {
        if (error.value() instanceof RecordValue) {
            thrown.putIfAbsent(error.value(), error);
        }
        return error;
    }

    /** Takes down that an object is made that may come to be an error or an answer. */
    void made(HeapValue object, Site site, @Nullable Frame frame, PathCondition condition) {
        made.putIfAbsent(object, new ThrownValue(object, site, frame, condition, true));
    }

    /** The activation that made an object, as far as that was taken down, else null. */
    @Nullable Frame makerOf(HeapValue object) {
        ThrownValue making = made.get(object);
        return making == null ? null : making.frame();
    }

    /** Whether it was taken down where an object was made. */
    boolean knows(HeapValue object) {
        return made.containsKey(object);
    }

    /** Takes down that an object was made out of another one: it comes from where that was made. */
    void madeFrom(HeapValue object, HeapValue source) {
        ThrownValue making = made.get(source);
        if (making != null) {
            put(object, making.site(), making.frame(), making.condition());
        }
    }

    /** Takes down that an object comes from a place, whichever function made it for that. */
    void madeFor(HeapValue object, Site site, @Nullable Frame frame, PathCondition condition) {
        put(object, site, frame, condition);
    }

    /** What decided within the function that made it still tells more. */
    private void put(HeapValue object, Site site, @Nullable Frame frame, PathCondition otherwise) {
        ThrownValue own = made.get(object);
        PathCondition condition = own == null ? otherwise : own.condition();
        made.put(object, new ThrownValue(object, site, frame, condition, true));
    }

    /** The decisions given and those that led to where an object was made, as far as that was taken down. */
    PathCondition madeUnder(HeapValue object, PathCondition condition) {
        ThrownValue making = made.get(object);
        PathCondition all = condition;
        if (making != null) {
            for (PathCondition step : making.condition().since(condition)) {
                all = all.with(step);
            }
        }
        return all;
    }

    /** Where an object was made, as far as that was taken down; else the place given. */
    Site madeAt(HeapValue object, Site otherwise) {
        ThrownValue making = made.get(object);
        return making == null ? otherwise : making.site();
    }

    /**
     * The origin of an error that is handed on.
     *
     * @param passed the error with the place and the condition of its handing on
     */
    ThrownValue of(ThrownValue passed) {
        ThrownValue first = thrown.get(passed.value());
        if (first != null) {
            return first;
        }
        ThrownValue making = made.get(passed.value());
        if (making != null && passed.site().file().isEmpty()) {
            return making;
        }
        if (making == null || making.site().file().equals(passed.site().file())) {
            return passed;
        }
        // A function elsewhere has made it; what decided that there is nearer to the cause.
        boolean nearer = passed.condition().isPartOf(making.condition())
                && !telling(making.condition(), passed.condition()).isEmpty();
        return new ThrownValue(
                passed.value(), making.site(), nearer ? making.frame() : passed.frame(),
                nearer ? making.condition() : passed.condition(), passed.known());
    }

    private static List<PathCondition> telling(PathCondition inner, PathCondition outer) {
        return inner.since(outer).stream().filter(step -> !step.isSticky()).toList();
    }
}

package dev.throughline.eval.value;

import dev.throughline.eval.Frame;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be thrown.
 *
 * @param value the error; {@link Unknown} when an unknown call throws it
 * @param site where it is thrown
 * @param frame the call stack at that place
 * @param condition under which it is thrown
 * @param known whether the project's own code throws it, rather than a call that merely might
 */
public record ThrownValue(
        Value value, Site site, @Nullable Frame frame, PathCondition condition, boolean known) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThrownValue t && t.known == known && t.site.equals(site) && t.value.equals(value);
    }

    @Override
    public int hashCode() {
        return site.hashCode() * 31 + (known ? 1 : 0);
    }
}

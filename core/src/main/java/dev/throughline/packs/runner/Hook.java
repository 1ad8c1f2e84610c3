package dev.throughline.packs.runner;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs around the cases of a suite.
 *
 * @param body the function
 * @param frame the activation that registered it
 */
public record Hook(Moment moment, Site site, Value body, @Nullable Frame frame) {

    /** When a hook runs. */
    public enum Moment {
        BEFORE_ALL,
        BEFORE_EACH,
        AFTER_EACH,
        AFTER_ALL
    }
}

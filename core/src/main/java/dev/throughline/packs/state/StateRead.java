package dev.throughline.packs.state;

import dev.throughline.eval.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Code read a status field of something that it did not make itself.
 *
 * @param owner the declared type of that, else what the code calls it, or null
 * @param field name of the field
 */
public record StateRead(@Nullable String owner, String field) implements Observation {

    @Override
    public boolean isTimeless() {
        return true;
    }
}

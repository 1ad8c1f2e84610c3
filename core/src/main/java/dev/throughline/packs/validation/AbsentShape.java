package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A shape of which there may be no value.
 *
 * @param undefined whether the value may be left out
 * @param nil whether it may be null
 * @param otherwise what stands for a value that is left out, or null for nothing
 */
record AbsentShape(Shape inner, boolean undefined, boolean nil, @Nullable Value otherwise) implements Shape {

    @Override
    public Checked checkOption(Interpreter in, Value option) {
        if (Shape.isUndefined(option) && undefined) {
            return Checked.of(Ternary.TRUE, otherwise == null ? option : otherwise);
        }
        if (option == Nothing.NULL && nil) {
            return Checked.of(Ternary.TRUE, option);
        }
        Checked checked = inner.checkOption(in, option);
        boolean perhapsAbsent = option instanceof Unknown unknown && unknown.truth() != Ternary.TRUE;
        if (!perhapsAbsent || checked.data() instanceof Unknown) {
            return checked;
        }
        Value absent = otherwise != null ? otherwise : undefined ? Nothing.UNDEFINED : Nothing.NULL;
        return Checked.of(checked.valid(), Union.of(checked.data(), absent));
    }
}

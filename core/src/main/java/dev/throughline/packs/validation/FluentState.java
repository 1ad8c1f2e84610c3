package dev.throughline.packs.validation;

import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of a schema of Joi or Yup have said so far. Values are optional until it is said that
 * they are required.
 *
 * @param base the type and its rules
 * @param allowed values that are accepted beside it
 * @param nil whether null is accepted
 * @param otherwise what stands for a value that is left out, or null for nothing
 * @param unclear whether more is asked that is not known
 */
record FluentState(
        Shape base, boolean required, List<Value> allowed, boolean nil, @Nullable Value otherwise, boolean unclear) {

    FluentState {
        allowed = List.copyOf(allowed);
    }

    static FluentState of(Shape base) {
        return new FluentState(base, false, List.of(), false, null, false);
    }

    FluentState with(Shape other) {
        return new FluentState(other, required, allowed, nil, otherwise, unclear);
    }

    FluentState required(boolean now) {
        return new FluentState(base, now, allowed, nil, otherwise, unclear);
    }

    FluentState allowing(List<Value> more) {
        List<Value> all = new ArrayList<>(allowed);
        all.addAll(more);
        return new FluentState(base, required, all, nil, otherwise, unclear);
    }

    FluentState nullable(boolean now) {
        return new FluentState(base, required, allowed, now, otherwise, unclear);
    }

    FluentState or(Value value) {
        return new FluentState(base, required, allowed, nil, value, unclear);
    }

    /** A rule on the base; of a base that takes none, it is undecided whether it holds. */
    FluentState ruled(Rule rule) {
        return switch (base) {
            case Primitive primitive -> with(primitive.with(rule));
            case ItemsShape items -> with(items.with(rule));
            case FieldsShape fields -> with(fields.with(rule));
            default -> uncertain();
        };
    }

    /** The same, but nobody knows whether more is asked. */
    FluentState uncertain() {
        return new FluentState(base, required, allowed, nil, otherwise, true);
    }

    /** All that was said, as one shape. */
    Shape shape() {
        Shape core = allowed.isEmpty() ? base : new Shape.Either(List.of(new Shape.Choice(allowed), base));
        Shape whole = required && !nil ? core : new AbsentShape(core, !required, nil, otherwise);
        return unclear ? new Shape.Both(whole, new Shape.Uncertain()) : whole;
    }
}

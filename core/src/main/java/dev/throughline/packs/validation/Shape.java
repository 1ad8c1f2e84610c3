package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a schema asks of a value, without regard to the library that it is written for. */
sealed interface Shape permits Primitive, FieldsShape, ItemsShape, AbsentShape, Shape.Anything, Shape.Choice,
        Shape.Either, Shape.Both, Shape.Later, Shape.Effect, Shape.Uncertain {

    /** Checks one alternative of a value; never a union. */
    Checked checkOption(Interpreter in, Value option);

    /** Checks a value: the checks of its alternatives, joined. */
    default Checked check(Interpreter in, Value value) {
        Ternary valid = null;
        List<Value> accepted = new ArrayList<>();
        for (Value option : Union.options(value)) {
            Checked one = checkOption(in, option);
            valid = valid == null ? one.valid() : valid.join(one.valid());
            if (one.valid() != Ternary.FALSE) {
                accepted.add(one.data());
            }
        }
        return new Checked(valid == null ? Ternary.MAYBE : valid, accepted.isEmpty() ? value : Union.of(accepted));
    }

    /** Accepts everything. */
    record Anything() implements Shape {
        @Override
        public Checked checkOption(Interpreter in, Value option) {
            return Checked.of(Ternary.TRUE, option);
        }
    }

    /** A schema that is not known. */
    record Uncertain() implements Shape {
        @Override
        public Checked checkOption(Interpreter in, Value option) {
            return Checked.of(Ternary.MAYBE, option);
        }
    }

    /** One of some constants. */
    record Choice(List<Value> values) implements Shape {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Checked checkOption(Interpreter in, Value option) {
            boolean open = values.stream().anyMatch(v -> v instanceof Unknown || v instanceof Union);
            boolean decided = !(option instanceof Unknown
                    || option instanceof dev.throughline.eval.value.Template
                    || option instanceof dev.throughline.eval.value.DomainValue);
            if (!decided) {
                boolean few = !open && option instanceof Unknown && values.size() <= Union.WIDEST;
                return Checked.of(Ternary.MAYBE, few ? Union.of(values) : option);
            }
            return Checked.of(values.contains(option) ? Ternary.TRUE : open ? Ternary.MAYBE : Ternary.FALSE, option);
        }
    }

    /** At least one of several shapes, the first that fits. */
    record Either(List<Shape> options) implements Shape {
        public Either {
            options = List.copyOf(options);
        }

        @Override
        public Checked checkOption(Interpreter in, Value option) {
            List<Value> possible = new ArrayList<>();
            for (Shape shape : options) {
                Checked one = shape.checkOption(in, option);
                if (one.valid() == Ternary.TRUE && possible.isEmpty()) {
                    return one;
                }
                if (one.valid() != Ternary.FALSE) {
                    possible.add(one.data());
                    if (one.valid() == Ternary.TRUE) {
                        return Checked.of(Ternary.TRUE, Union.of(possible));
                    }
                }
            }
            return possible.isEmpty()
                    ? Checked.of(Ternary.FALSE, option)
                    : Checked.of(Ternary.MAYBE, Union.of(possible));
        }
    }

    /** Two shapes at once. */
    record Both(Shape left, Shape right) implements Shape {
        @Override
        public Checked checkOption(Interpreter in, Value option) {
            Checked first = left.checkOption(in, option);
            Checked second = right.check(in, option);
            return second.and(first.valid());
        }
    }

    /** A shape that is told when it is needed. Unknown values are not followed into it, since it may contain itself. */
    record Later(Supplier<Shape> shape) implements Shape {
        @Override
        public Checked checkOption(Interpreter in, Value option) {
            return option instanceof Unknown
                    ? Checked.of(Ternary.MAYBE, option)
                    : shape.get().checkOption(in, option);
        }
    }

    /** A shape and what the project's own code does with what it accepts. */
    record Effect(Shape inner, Step step) implements Shape {

        /** Code that follows a check. */
        @FunctionalInterface
        interface Step {
            /** What the code makes of accepted data. */
            Checked apply(Interpreter in, Value data);
        }

        @Override
        public Checked checkOption(Interpreter in, Value option) {
            Checked before = inner.checkOption(in, option);
            return before.valid() == Ternary.FALSE
                    ? before
                    : step.apply(in, before.data()).and(before.valid());
        }
    }

    /** Whether a value stands for none. */
    static boolean isUndefined(Value value) {
        return value == Nothing.UNDEFINED || value == Nothing.MISSING;
    }
}

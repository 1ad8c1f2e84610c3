package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts values as {@code From} and {@code TryFrom} say, also as variants that are made from their sources. */
final class Conversions {
    private final Interpreter in;
    private final World world;
    private final Implementations implementations;

    Conversions(Interpreter in, World world, Implementations implementations) {
        this.in = in;
        this.world = world;
        this.implementations = implementations;
    }

    /**
     * A value made from another; null where nothing says how.
     *
     * @param value no union
     */
    @Nullable Value from(Value value, Type target, Site site) {
        TypeDefinition definition = target.definition();
        if (definition == null) {
            return null;
        }
        Type source = world.types().of(value);
        if (source != null && Objects.equals(source.definition(), definition)) {
            return value;
        }
        Value made = from(value, source, target, site);
        // The crate may hand on the error of another one, such as that of a pool.
        return made == null && source != null && source.isErrorOfCrate() ? from(value, null, target, site) : made;
    }

    private @Nullable Value from(Value value, @Nullable Type source, Type target, Site site) {
        List<Value> made = new ArrayList<>();
        for (Implementation each : implementations.of(target)) {
            Value function = each.isFor("From") && fits(value, source, each)
                    ? implementations.function(target, each)
                    : null;
            if (function != null && made.size() < Implementations.MOST) {
                made.add(converted(function, value, site));
            }
        }
        if (target.definition() instanceof EnumType type) {
            for (VariantType variant : type.variants()) {
                Stmt.StructField field = madeFrom(variant);
                if (field != null && fits(value, source, world.types().resolve(field.type(), type.scope()))) {
                    made.add(converted(variant, value, site));
                }
            }
        }
        return made.isEmpty() ? null : Union.of(made);
    }

    /** What is made of a value comes from where that was made, or else from where it is converted. */
    private Value converted(Value function, Value source, Site site) {
        Value made = source instanceof HeapValue heap
                ? in.under(in.conditionWith(heap), () -> in.call(function, Nothing.UNDEFINED, List.of(source), site))
                : in.call(function, Nothing.UNDEFINED, List.of(source), site);
        for (Value option : Union.options(made)) {
            if (option instanceof RecordValue record) {
                Evaluation.madeFrom(in, record, source, site);
            }
        }
        return made;
    }

    private static Stmt.@Nullable StructField madeFrom(VariantType variant) {
        List<Stmt.StructField> fields = variant.declaration().fields();
        return fields.size() == 1 && Attributes.named(fields.getFirst().attributes(), "from") != null
                ? fields.getFirst()
                : null;
    }

    private boolean fits(Value value, @Nullable Type source, Implementation conversion) {
        TypeRef written = conversion.traitArgument();
        return written != null && fits(value, source, world.types().resolve(written, conversion.scope()));
    }

    /** Something of an unknown type is no value of a type of the project: those are known where they are made. */
    private boolean fits(Value value, @Nullable Type source, @Nullable Type taken) {
        if (!fits(source, taken)) {
            return false;
        }
        // A tuple is known by its parts only.
        if (value instanceof ListValue list && taken != null && taken.name().equals(Type.TUPLE)) {
            List<Value> parts = list.items().known();
            for (int i = 0; i < parts.size(); i++) {
                Type part = taken.argument(i);
                if (i >= taken.arguments().size()
                        || (part != null && !fits(world.types().of(parts.get(i)), part))) {
                    return false;
                }
            }
            return parts.size() == taken.arguments().size();
        }
        return true;
    }

    private static boolean fits(@Nullable Type source, @Nullable Type taken) {
        if (source == null) {
            return taken == null || taken.definition() == null;
        }
        if (taken == null) {
            return source.definition() == null && (!source.isLibrary() || source.isErrorOfCrate());
        }
        boolean tuple = source.name().equals(Type.LIST) && taken.name().equals(Type.TUPLE);
        return tuple
                || taken.name().equals(source.name())
                || (source.isErrorOfCrate() && taken.isLibrary() && taken.crate().equals(source.crate()));
    }

    /**
     * The function {@code from} or {@code try_from} of a type, which is one for each type that it is made from; null where
     * nothing says how.
     */
    @Nullable Value function(Interpreter in, Type target, String name) {
        boolean tries = name.equals("try_from");
        boolean any = implementations.of(target).stream().anyMatch(each -> each.isFor(tries ? "TryFrom" : "From"));
        boolean ofVariant = !tries && target.definition() instanceof EnumType type
                && type.variants().stream().anyMatch(variant -> madeFrom(variant) != null);
        return !any && !ofVariant
                ? null
                : new NativeFunction(name, (inner, call) -> Union.map(call.argument(0), value -> {
                    Value made = tries ? tried(value, target, call.site()) : from(value, target, call.site());
                    return made != null ? made : tries ? Unknown.ANY : world.types().unknown(target);
                }));
    }

    /** What a value gives that is made into another type, which may fail. */
    @Nullable Value tried(Value value, @Nullable Type target, Site site) {
        Type source = world.types().of(value);
        List<Value> made = new ArrayList<>();
        for (Implementation each : implementations.ofTrait("std.convert.TryFrom")) {
            boolean wanted = target == null || each.self().name().equals(target.name());
            Value function = wanted && fits(value, source, each) ? implementations.function(each.self(), each) : null;
            if (function != null && made.size() < Implementations.MOST) {
                made.add(in.call(function, Nothing.UNDEFINED, List.of(value), site));
            }
        }
        return made.isEmpty() ? null : Union.of(made);
    }

    /** An error as the function gives it that it leaves early. */
    Value error(Value error, @Nullable Type target, Site site) {
        if (target == null) {
            return error;
        }
        return Union.map(error, option -> {
            Value converted = from(option, target, site);
            if (converted != null) {
                return converted;
            }
            Type own = world.types().of(option);
            boolean same = own != null && own.name().equals(target.name());
            if (option instanceof DomainValue || in.realm().models().valueAt(target.name() + ".from") != null) {
                return option;
            }
            boolean hidden = target.isLibrary() || (option instanceof Unknown && target.definition() != null);
            return !same && hidden ? world.types().unknown(target) : option;
        });
    }
}

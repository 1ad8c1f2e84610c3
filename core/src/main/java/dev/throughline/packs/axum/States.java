package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Implementation;
import dev.throughline.eval.rust.Implementations;
import dev.throughline.eval.rust.StructType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.TypeDefinition;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the part of a router's state that a handler asks for. */
final class States {
    private static final String TRAIT = "FromRef";

    private States() {}

    static void install(Models models) {
        models.value(Models.OF_TYPES + "from_ref", new NativeFunction("from_ref", (in, call) -> of(
                in, call.argument(1), call.argument(0) instanceof TypeDefinition type ? type.type() : null,
                call.site())));
        for (String wrapper : List.of("std.sync.Arc", "axum.extract.FromRef")) {
            models.call(wrapper + ".from_ref", (in, call) -> call.argument(0));
        }
    }

    /** A state as a type, or the part of it that has the type. */
    static Value of(Interpreter in, @Nullable Value state, @Nullable Type wanted, Site site) {
        if (wanted == null || wanted.name().isEmpty()) {
            return state == null ? Unknown.ANY : state;
        }
        return state == null
                ? World.of(in).types().unknown(wanted)
                : Union.map(state, option -> part(in, option, wanted, site));
    }

    private static Value part(Interpreter in, Value state, Type wanted, Site site) {
        World world = World.of(in);
        Type own = world.types().of(state);
        if (own == null || own.name().equals(wanted.name()) || wanted.name().equals("dyn")) {
            return state instanceof Unknown ? world.types().coerced(state, wanted) : state;
        }
        Implementations all = world.implementations();
        for (Implementation each : all.of(wanted)) {
            Type source = each.isFor(TRAIT) && each.traitArgument() != null
                    ? world.types().resolve(each.traitArgument(), each.scope())
                    : null;
            Closure from = source != null && source.name().equals(own.name())
                    ? all.function(each, wanted, "from_ref")
                    : null;
            if (from != null) {
                return in.call(from, Nothing.UNDEFINED, List.of(state), site);
            }
        }
        Value field = field(in, state, own, wanted);
        return field != null ? field : world.types().unknown(wanted);
    }

    /** The field of a type, as {@code #[derive(FromRef)]} has it. */
    private static @Nullable Value field(Interpreter in, Value state, Type own, Type wanted) {
        if (!(own.definition() instanceof StructType struct)) {
            return null;
        }
        for (Stmt.StructField field : struct.declaration().fields()) {
            Type type = World.of(in).types().resolve(field.type(), struct.scope());
            if (type != null && type.name().equals(wanted.name())) {
                return state instanceof RecordValue
                        ? in.get(state, field.name(), Site.NOWHERE)
                        : World.of(in).types().unknown(type);
            }
        }
        return null;
    }
}

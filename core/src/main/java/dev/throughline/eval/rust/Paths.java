package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What names and paths stand for in expressions. */
final class Paths {

    private Paths() {}

    /** What a name stands for that is no variable, or null. */
    static @Nullable Value name(Interpreter in, String name, Scope scope) {
        if (name.equals("Self")) {
            Value self = Evaluation.find(scope, Types.SELF) instanceof Type type ? type.definition() : null;
            return self instanceof StructType unit
                    && unit.declaration().shape() == dev.throughline.syntax.ir.Stmt.Shape.UNIT
                            ? unit.instance(Site.NOWHERE)
                            : self;
        }
        Names names = World.of(in).names();
        RustModule module = names.module(scope);
        return module == null ? null : names.find(module, name, Namespace.VALUES);
    }

    static Value value(Interpreter in, Expr.Path path, Scope scope) {
        RustModule module = World.of(in).names().module(scope);
        Value found = value(in, path, scope, module);
        return module == null ? found : made(in, found, new Site(module.file(), path.span()));
    }

    private static Value value(Interpreter in, Expr.Path path, Scope scope, @Nullable RustModule module) {
        World world = World.of(in);
        List<String> segments = path.segments();
        TypeRef qualifier = path.qualifier();
        Type type = qualifier != null
                ? qualified(world, qualifier, scope)
                : segments.getFirst().equals("Self") && Evaluation.find(scope, Types.SELF) instanceof Type self
                        ? self
                        : null;
        if (type != null) {
            return ofType(in, type, qualifier == null ? segments.subList(1, segments.size()) : segments);
        }
        Value found = module == null || qualifier != null
                ? null
                : world.names().resolve(module, segments, Namespace.VALUES);
        return found == null ? Unknown.ANY : found;
    }

    /** A variant without parts is made where it is written. */
    private static Value made(Interpreter in, Value found, Site site) {
        if (found instanceof RecordValue record
                && record.type() instanceof VariantType variant
                && variant.declaration().shape() == Stmt.Shape.UNIT
                && Site.NOWHERE.equals(record.created())) {
            RecordValue made = variant.instance(site);
            in.made(made, site);
            return made;
        }
        return found;
    }

    private static @Nullable Type qualified(World world, TypeRef qualifier, Scope scope) {
        return world.types().resolve(
                qualifier.name().equals("as") ? qualifier.arguments().getFirst() : qualifier, scope);
    }

    private static Value ofType(Interpreter in, Type type, List<String> segments) {
        @Nullable Value at = type.definition();
        if (at == null) {
            at = switch (type.name()) {
                case Type.LIST -> Unknown.library("std.vec.Vec");
                case Type.MAP -> Unknown.library("std.collections.HashMap");
                case Type.TEXT -> Unknown.library("std.string.String");
                default -> Unknown.library(type.isLibrary() ? type.name() : "std." + type.name());
            };
            if (type.name().equals(Type.DYN)) {
                return Unknown.ANY;
            }
        }
        for (String segment : segments) {
            at = at == null ? null : World.of(in).names().within(at, segment, Namespace.VALUES);
        }
        return at == null ? Unknown.ANY : at;
    }
}

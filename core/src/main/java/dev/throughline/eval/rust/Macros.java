package dev.throughline.eval.rust;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of macros: those of the project are replaced by what they stand for, once for each call in the text. */
final class Macros {
    private static final Set<String> PRINTING = Set.of("println", "print", "eprintln", "eprint");
    private static final Set<String> TUPLES = Set.of("join", "try_join");

    private Macros() {}

    static @Nullable Value call(Interpreter in, Expr.MacroCall call, Scope scope) {
        World world = World.of(in);
        RustModule module = world.names().module(scope);
        if (module == null) {
            return null;
        }
        Stmt.DeclareMacro macro = find(world, module, call.path());
        if (macro != null) {
            return MacroExpansions.of(in).replaced(in, macro, call, body -> Evaluation.here(in, body, scope));
        }
        List<Value> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(argument(in, world, argument, scope)));
        return known(in, call, module, arguments);
    }

    /** What a macro is given: a value, or a type where the name of one stands. */
    private static Value argument(Interpreter in, World world, Expr written, Scope scope) {
        String path = switch (written) {
            case Expr.Name(var span, String name) -> name;
            case Expr.Path plain when plain.qualifier() == null -> String.join("::", plain.segments());
            default -> null;
        };
        Value value = Evaluation.of(in, written, scope);
        return path != null && value.equals(Unknown.ANY)
                && world.types().entity(path, scope) instanceof TypeDefinition type ? type : value;
    }

    private static @Nullable Value known(
            Interpreter in, Expr.MacroCall call, RustModule module, List<Value> arguments) {
        World world = World.of(in);
        Site site = new Site(module.file(), call.span());
        Value found = world.names().resolve(module, call.path(), Namespace.TYPES);
        String path = (found instanceof Unknown library && library.path() != null
                ? library.path()
                : "std." + String.join(".", call.path())) + "!";
        String name = call.name();
        if (PRINTING.contains(name)) {
            return Nothing.UNDEFINED;
        }
        if (TUPLES.contains(name)) {
            return ListValue.of(arguments.stream().map(each -> in.await(each, site)).toList());
        }
        return switch (name) {
            case "write", "writeln" -> in.call(
                    required(world.result(), "Ok"), Nothing.UNDEFINED, List.of(Nothing.UNDEFINED), site);
            case "format_args", "concat" -> arguments.isEmpty() ? new Text("") : arguments.getLast();
            case "dbg" -> arguments.isEmpty() ? Nothing.UNDEFINED : arguments.getFirst();
            case "anyhow", "eyre" -> world.types().unknown(Type.of("anyhow.Error", List.of()));
            case "bail" -> throw Evaluation.leave(in, EarlyExits.failed(in, anyhow(world), site));
            case "ensure" -> {
                Value leaves = EarlyExits.failed(in, anyhow(world), site);
                yield EarlyExits.unless(in, arguments.isEmpty() ? Unknown.ANY : arguments.getFirst(), leaves, site);
            }
            default -> in.call(Unknown.library(path), Invocation.of(Nothing.UNDEFINED, arguments, site));
        };
    }

    private static Value anyhow(World world) {
        return world.types().unknown(Type.of("anyhow.Error", List.of()));
    }

    static VariantType required(EnumType type, String variant) {
        return java.util.Objects.requireNonNull(type.variant(variant));
    }

    private static Stmt.@Nullable DeclareMacro find(World world, RustModule module, List<String> path) {
        String name = path.getLast();
        if (path.size() == 1) {
            Stmt.DeclareMacro near = module.macro(name);
            if (near != null) {
                return near;
            }
        }
        for (RustModule each : world.modules()) {
            Stmt.DeclareMacro found = each.macro(name);
            if (found != null && (found.exported() || each.crate().equals(module.crate()))) {
                return found;
            }
        }
        return null;
    }
}

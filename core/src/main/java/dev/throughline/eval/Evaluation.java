package dev.throughline.eval;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a language needs of the interpreter to evaluate parts of modules by itself. */
public final class Evaluation {

    private Evaluation() {}

    /** A module of which nothing runs by itself. */
    public static ModuleInstance module(Interpreter in, ModuleNode node) {
        Site site = new Site(node.file(), new Span(0, 0, 1));
        return new ModuleInstance(node, in.realm().globals(), RecordValue.closed(site));
    }

    /** The variables of a module. */
    public static Scope scope(ModuleInstance module) {
        return module.scope();
    }

    /** A scope inside another, with a variable that is not written by code. */
    public static Scope inside(Scope outer, String name, Object state) {
        Scope inner = outer.block();
        inner.restore(name, state);
        return inner;
    }

    /** What the innermost scope with a variable holds there, else null. */
    public static @Nullable Object find(Scope scope, String name) {
        Scope owner = scope.find(name);
        return owner == null ? null : owner.slot(name);
    }

    /** Evaluates an expression within the running code. */
    public static Value of(Interpreter in, Expr expression, Scope scope) {
        return in.expressions().eval(expression, scope);
    }

    /** Evaluates statements as an expression, whose declarations belong to where it stands. */
    public static Value here(Interpreter in, List<Stmt> statements, Scope scope) {
        return in.expressions().here(statements, scope);
    }

    /** Evaluates an expression that is no part of the running code, such as a constant. */
    public static Value constant(Interpreter in, ModuleInstance module, Supplier<Value> code, Value failed) {
        Value[] result = {failed};
        in.apart(() -> {
            in.frame(new Frame(null, null, module, Site.NOWHERE));
            result[0] = code.get();
        });
        return result[0];
    }

    /**
     * Takes down that an object was made out of another value: it comes from where that was made, else from where it was
     * converted.
     */
    public static void madeFrom(Interpreter in, HeapValue made, Value source, Site conversion) {
        ErrorOrigins origins = in.state().origins();
        if (source instanceof HeapValue heap && origins.knows(heap)) {
            origins.madeFrom(made, heap);
        } else if (!conversion.equals(Site.NOWHERE)) {
            origins.madeFor(made, conversion, in.frame(), in.condition());
        }
    }

    /** The activation that made an object, as far as that was taken down, else null. */
    public static @Nullable Frame makerOf(Interpreter in, HeapValue object) {
        return in.state().origins().makerOf(object);
    }

    /** Leaves the running function with a value, from wherever its code is. */
    public static RuntimeException leave(Interpreter in, Value value) {
        Frame frame = in.currentFrame();
        frame.addReturn(value);
        frame.leaveAtOnce();
        return unreachable();
    }

    /** Gives up on the running path: nothing after it runs. */
    public static RuntimeException unreachable() {
        return new Thrown(List.of());
    }
}

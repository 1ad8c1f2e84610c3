package dev.throughline.eval;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import org.jspecify.annotations.Nullable;

/** Evaluates the annotations of parameters and fields, which languages keep as expressions. */
public final class Annotations {
    private Annotations() {}

    /** What a parameter's annotation stands for, or null when it has none. */
    public static @Nullable Value ofParameter(Interpreter in, Closure function, int parameter) {
        Expr written = function.node().parameters().get(parameter).annotation();
        return written == null ? null : evaluate(in, written, function.scope(), function.module());
    }

    /** What a field's annotation stands for, or null when it has none. */
    public static @Nullable Value ofField(Interpreter in, ClassValue type, ClassNode.Field field) {
        Expr written = field.annotation();
        return written == null ? null : evaluate(in, written, type.scope(), type.module());
    }

    private static Value evaluate(Interpreter in, Expr written, Scope scope, ModuleInstance module) {
        Frame before = in.frame();
        Interpreter.Explored explored = in.catching(() -> {
            in.frame(new Frame(before, null, module, new Site(module.file(), written.span())));
            return in.expressions().eval(written, scope);
        });
        in.frame(before);
        Value value = explored.value();
        return value == null ? Unknown.ANY : value;
    }
}

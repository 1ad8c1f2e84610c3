package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.StructType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import org.jspecify.annotations.Nullable;

/** {@code #[derive(TypedPath)] #[typed_path("/users/{id}")]}: types that say which path their handlers answer. */
final class TypedPaths {
    private TypedPaths() {}

    /** The path that a handler is for, or null. */
    static @Nullable Value of(Interpreter in, Value handler) {
        for (Type type : HandlerSteps.parameters(in, handler)) {
            Value path = type == null ? null : of(type);
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    private static @Nullable Value of(Type type) {
        Expr attribute = type.definition() instanceof StructType struct
                ? Attributes.named(struct.declaration().attributes(), "typed_path")
                : null;
        return attribute instanceof Expr.Call call
                && !call.arguments().isEmpty()
                && call.arguments().getFirst().value() instanceof Expr.Literal(var span, Constant.Text(String path))
                        ? new Text(path)
                        : null;
    }
}

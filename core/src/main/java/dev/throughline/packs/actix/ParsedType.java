package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.StructType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether parts of a request may not fit the type that they are read as. */
final class ParsedType {
    private final Interpreter in;

    ParsedType(Interpreter in) {
        this.in = in;
    }

    /** Whether a part of a path may not fit: any text is a text. */
    boolean canFailAsPath(@Nullable Type type) {
        if (type == null) {
            return false;
        }
        if (type.definition() instanceof StructType struct && struct.declaration().shape() == Stmt.Shape.RECORD) {
            return struct.declaration().fields().stream()
                    .map(field -> World.of(in).types().field(type, field.name()))
                    .anyMatch(this::canFailAsPath);
        }
        if (type.name().equals("()")) {
            return type.arguments().stream().anyMatch(this::canFailAsPath);
        }
        return !isText(type);
    }

    private static boolean isText(@Nullable Type type) {
        return type == null || type.name().isEmpty() || type.name().equals("String") || type.name().equals("HashMap");
    }

    /** Whether a query may not fit: a part that must be there is not, or one is no text and sent as another. */
    boolean canFailAsQuery(@Nullable Type type) {
        if (!(type != null && type.definition() instanceof StructType struct)) {
            return false;
        }
        boolean hasDefaults = hasDefault(struct.declaration().attributes());
        for (Stmt.StructField field : struct.declaration().fields()) {
            Type own = World.of(in).types().field(type, field.name());
            boolean optional = own != null && own.name().equals("Option");
            Type inner = optional && own != null && !own.arguments().isEmpty() ? own.arguments().getFirst() : own;
            boolean required = !optional && !hasDefaults && !hasDefault(field.attributes());
            if (required || !isText(inner)) {
                return true;
            }
        }
        return false;
    }

    /** {@code #[serde(default)]} and the like. */
    private static boolean hasDefault(List<Expr> attributes) {
        return Attributes.named(attributes, "serde") instanceof Expr.Call serde
                && serde.arguments().stream().anyMatch(ParsedType::saysDefault);
    }

    private static boolean saysDefault(Argument argument) {
        return "default".equals(argument.name()) || Attributes.path(argument.value()).equals("default");
    }
}

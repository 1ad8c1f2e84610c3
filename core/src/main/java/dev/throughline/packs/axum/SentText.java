package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.StructType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What types can be made of any texts, as those of a path or a query are. */
final class SentText {
    private static final int DEEPEST = 6;

    private SentText() {}

    /** Whether a value of a type can be made of whatever texts are sent, or of none. */
    static boolean fitsAll(Interpreter in, @Nullable Type type) {
        return fitsAll(in, type, 0);
    }

    private static boolean fitsAll(Interpreter in, @Nullable Type type, int depth) {
        if (type == null || type.name().isEmpty() || depth > DEEPEST) {
            return true;
        }
        return switch (type.name()) {
            case "String", "HashMap" -> type.arguments().stream().allMatch(each -> fitsAll(in, each, depth + 1));
            case "()", "[]" -> type.arguments().stream().allMatch(each -> fitsAll(in, each, depth + 1));
            case "Option" -> type.arguments().stream().allMatch(each -> fitsAll(in, each, depth + 1));
            default -> type.definition() instanceof StructType struct && fitsAll(in, struct, depth);
        };
    }

    /** A field that has to be there can be missing. */
    private static boolean fitsAll(Interpreter in, StructType struct, int depth) {
        boolean defaults = isDefault(struct.declaration().attributes());
        for (Stmt.StructField field : struct.declaration().fields()) {
            Type type = World.of(in).types().resolve(field.type(), struct.scope());
            boolean optional = type != null && (type.name().equals("Option") || type.name().equals("HashMap"));
            boolean free = optional || defaults || isDefault(field.attributes());
            if (!free || !fitsAll(in, type, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether serde takes a default for what is missing. */
    static boolean isDefault(List<Expr> attributes) {
        Expr serde = Attributes.named(attributes, "serde");
        return serde instanceof Expr.Call call && call.arguments().stream().anyMatch(
                argument -> "default".equals(argument.name()) || Attributes.path(argument.value()).equals("default"));
    }
}

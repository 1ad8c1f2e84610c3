package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.tree.NodeReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers attributes to expressions: {@code #[test]} to a name, {@code #[get("/x")]} to a call, {@code #[path = "x"]}
 * to a call with the value. An argument that is no expression is opaque.
 */
final class AttributeLowering {

    private final FileLowering file;

    AttributeLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an attribute. */
    Expr lower(int item) {
        int attribute = file.nodes.partOfKind(item, "attribute");
        int path = file.nodes.firstPart(attribute);
        if (path == NodeReader.NONE) {
            return file.expressions.opaque(item, "attribute");
        }
        Span span = file.nodes.span(item);
        Expr name = file.paths.lower(path);
        int value = file.nodes.field(attribute, "value");
        if (value != NodeReader.NONE) {
            return new Expr.Call(span, name, List.of(Argument.of(file.expressions.lower(value))), false);
        }
        int tokens = file.nodes.field(attribute, "arguments");
        if (tokens == NodeReader.NONE) {
            return name;
        }
        List<Expr> arguments = file.macros.attributeArguments(
                file.nodes.start(tokens) + 1, file.nodes.end(tokens) - 1);
        return new Expr.Call(span, name, arguments.stream().map(AttributeLowering::argument).toList(), false);
    }

    /** An argument, which has a name when it looks like an assignment. */
    private static Argument argument(Expr value) {
        if (value instanceof Expr.Assign(var span, Pattern.Bind bind, var operator, Expr assigned)) {
            return new Argument(bind.name(), named(assigned), false);
        }
        return Argument.of(named(value));
    }

    private static Expr named(Expr value) {
        return value instanceof Expr.Call(Span span, Expr callee, List<Argument> arguments, boolean safe)
                && callee instanceof Expr.Name
                        ? new Expr.Call(
                                span, callee, arguments.stream().map(each -> argument(each.value())).toList(), safe)
                        : value;
    }

    /** The text that an attribute of a name gives ({@code #[path = "x"]}), or null. */
    static @Nullable String text(List<Expr> attributes, String name) {
        for (Expr attribute : attributes) {
            if (attribute instanceof Expr.Call(var span, Expr.Name(var at, String own), var arguments, var safe)
                    && own.equals(name)
                    && arguments.size() == 1
                    && arguments.getFirst().value() instanceof Expr.Literal(var where, Constant.Text(String text))) {
                return text;
            }
        }
        return null;
    }

    /** Whether there is an attribute of a name. */
    static boolean has(List<Expr> attributes, String name) {
        return attributes.stream()
                .anyMatch(attribute -> attribute instanceof Expr.Name(var span, String own) && own.equals(name));
    }
}

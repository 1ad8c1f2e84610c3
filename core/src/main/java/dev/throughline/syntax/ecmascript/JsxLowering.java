package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;

/** Lowers JSX to an opaque node that keeps the expressions in attributes and children. */
final class JsxLowering {

    private final FileLowering file;

    JsxLowering(FileLowering file) {
        this.file = file;
    }

    Expr lower(int element) {
        List<Expr> expressions = new ArrayList<>();
        collect(element, expressions);
        return new Expr.Opaque(file.nodes.span(element), "jsx", List.copyOf(expressions));
    }

    private void collect(int node, List<Expr> expressions) {
        for (int part : file.nodes.parts(node)) {
            switch (file.nodes.kind(part)) {
                case "jsx_element", "jsx_self_closing_element", "jsx_fragment" ->
                    expressions.add(file.expressions.lower(part));
                case "jsx_opening_element", "jsx_attribute" -> collect(part, expressions);
                case "jsx_expression" -> collectValues(part, expressions);
                default -> {
                    if (file.nodes.is(node, "jsx_expression")) {
                        expressions.add(file.expressions.lower(part));
                    }
                }
            }
        }
    }

    private void collectValues(int braces, List<Expr> expressions) {
        for (int part : file.nodes.parts(braces)) {
            expressions.add(
                    file.nodes.is(part, "spread_element")
                            ? file.expressions.onlyPart(part)
                            : file.expressions.lower(part));
        }
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers a namespace to a constant that holds a record of its exports. A namespace of types alone leaves
 * nothing; one that continues a class or function of its name takes the name over, which is as far as
 * merging is followed.
 */
final class NamespaceLowering {

    private final FileLowering file;

    NamespaceLowering(FileLowering file) {
        this.file = file;
    }

    void add(int node, List<Stmt> out) {
        int name = file.nodes.field(node, "name");
        int body = file.nodes.field(node, "body");
        if (name == NodeReader.NONE || body == NodeReader.NONE || file.nodes.is(name, "string")) {
            return;
        }
        List<Stmt> statements = file.statements.body(body);
        if (statements.isEmpty()) {
            return;
        }
        Span span = file.nodes.span(node);
        List<String> path = file.nodes.path(name);
        Expr value = new Expr.Block(span, withExports(span, statements));
        for (int i = path.size() - 1; i > 0; i--) {
            value = new Expr.RecordLiteral(span, List.of(new Expr.KeyValue(text(span, path.get(i)), value)));
        }
        Pattern pattern = new Pattern.Bind(file.nodes.span(name), path.getFirst(), null);
        out.add(new Stmt.Declare(span, Stmt.Declare.Kind.CONSTANT, pattern, value));
    }

    /** The statements without their exports, then the record of what these name. */
    private static List<Stmt> withExports(Span span, List<Stmt> statements) {
        List<Stmt> body = new ArrayList<>();
        List<Expr.Entry> entries = new ArrayList<>();
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.Export export && export.specifier() == null) {
                for (Stmt.ExportBinding binding : export.bindings()) {
                    entries.add(new Expr.KeyValue(
                            text(export.span(), binding.exported()), new Expr.Name(export.span(), binding.local())));
                }
            } else {
                body.add(statement);
            }
        }
        body.add(new Stmt.Expression(span, new Expr.RecordLiteral(span, List.copyOf(entries))));
        return List.copyOf(body);
    }

    private static Expr text(Span span, String value) {
        return new Expr.Literal(span, new Constant.Text(value));
    }
}

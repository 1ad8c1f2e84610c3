package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers what has to do with exceptions and with resources. */
final class GuardLowering {

    /** Holds an exception that its handler gives no name. */
    private static final String CAUGHT = "#caught";

    private final FileLowering file;

    GuardLowering(FileLowering file) {
        this.file = file;
    }

    Stmt raise(int node, Span span) {
        int raised = file.nodes.firstPart(node);
        if (raised != NodeReader.NONE && !file.nodes.isInField(raised, "cause")) {
            return new Stmt.Throw(span, file.expressions.lower(raised));
        }
        String caught = file.scope().caught();
        return new Stmt.Throw(
                span, caught == null ? file.expressions.opaque(node, "raise") : new Expr.Name(span, caught));
    }

    /** Lowers a try statement; what follows when nothing was raised is the end of its body. */
    Stmt guarded(int node, Span span) {
        List<Stmt> body = new ArrayList<>(file.statements.suite(node, "body"));
        List<Stmt.Handler> handlers = new ArrayList<>();
        List<Stmt> finalizer = List.of();
        for (int part : file.nodes.parts(node)) {
            switch (file.nodes.kind(part)) {
                case "except_clause", "except_group_clause" -> handlers.add(handler(part));
                case "else_clause" -> body.addAll(file.statements.suite(part, "body"));
                case "finally_clause" -> finalizer = block(part);
                default -> {
                    // The body is read already.
                }
            }
        }
        return new Stmt.Try(span, List.copyOf(body), List.copyOf(handlers), finalizer);
    }

    Stmt with(int node, Span span) {
        List<Stmt.Item> items = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        int clause = file.nodes.partOfKind(node, "with_clause");
        for (int item : clause == NodeReader.NONE ? new int[0] : file.nodes.parts(clause)) {
            int value = file.nodes.field(item, "value");
            if (file.nodes.is(value, "tuple")) {
                // Several resources in parentheses.
                for (int part : file.nodes.parts(value)) {
                    items.add(item(part, body));
                }
            } else if (value != NodeReader.NONE) {
                items.add(item(value, body));
            }
        }
        body.addAll(file.statements.suite(node, "body"));
        return new Stmt.With(span, List.copyOf(items), file.nodes.hasToken(node, "async"), List.copyOf(body));
    }

    private Stmt.Item item(int node, List<Stmt> body) {
        if (!file.nodes.is(node, "as_pattern")) {
            return new Stmt.Item(file.expressions.lower(node), null);
        }
        Expr value = file.expressions.onlyPart(node);
        return new Stmt.Item(value, file.targets.hoisted(file.nodes.field(node, "alias"), node, body));
    }

    private Stmt.Handler handler(int clause) {
        Span span = file.nodes.span(clause);
        Pattern.Bind bind = new Pattern.Bind(span, CAUGHT, null);
        List<Expr> types = new ArrayList<>();
        for (int value : file.nodes.fields(clause, "value")) {
            if (!file.nodes.isNamed(value)) {
                continue;
            }
            int type = value;
            if (file.nodes.is(value, "as_pattern")) {
                type = file.nodes.firstPart(value);
                bind = alias(value, bind);
            }
            if (type != NodeReader.NONE) {
                addTypes(type, types);
            }
        }
        file.scope().enterHandler(bind.name());
        try {
            return new Stmt.Handler(span, bind, List.copyOf(types), block(clause));
        } finally {
            file.scope().leaveHandler();
        }
    }

    private Pattern.Bind alias(int asPattern, Pattern.Bind otherwise) {
        int alias = file.nodes.field(asPattern, "alias");
        int name = alias == NodeReader.NONE ? NodeReader.NONE : file.nodes.firstPart(alias);
        return file.nodes.is(name, "identifier")
                ? new Pattern.Bind(file.nodes.span(name), file.nodes.text(name), null)
                : otherwise;
    }

    private void addTypes(int node, List<Expr> types) {
        switch (file.nodes.kind(node)) {
            case "tuple", "expression_list" -> {
                for (int part : file.nodes.parts(node)) {
                    types.add(file.expressions.lower(part));
                }
            }
            default -> types.add(file.expressions.lower(node));
        }
    }

    private List<Stmt> block(int clause) {
        int block = file.nodes.partOfKind(clause, "block");
        return block == NodeReader.NONE ? List.of() : file.statements.block(block);
    }
}

package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers blocks, statements, and expressions whose value nobody needs. */
final class StatementLowering {

    /** Nodes that stand in a block without being an expression. */
    private static final Set<String> STATEMENTS = Set.of(
            "expression_statement",
            "let_declaration",
            "empty_statement",
            "attribute_item",
            "inner_attribute_item",
            "macro_definition",
            "associated_type",
            "label",
            "shebang");

    private final FileLowering file;

    StatementLowering(FileLowering file) {
        this.file = file;
    }

    /** What becomes of the expression at the end of a block. */
    enum Tail {
        /** It is a statement like the others: nobody needs its value. */
        STATEMENT,
        /** It is the block's value. */
        VALUE,
        /** It is what the function returns. */
        RETURN
    }

    /** The unit value. */
    static Expr unit(Span span) {
        return new Expr.Literal(span, Constant.Absent.UNDEFINED);
    }

    /** A block as an expression. */
    Expr block(int block) {
        return new Expr.Block(file.nodes.span(block), body(block, Tail.VALUE));
    }

    /** The statements of a block in which no value is needed; none for a block that is not there. */
    List<Stmt> suite(int block) {
        return block == NodeReader.NONE ? List.of() : body(block, Tail.STATEMENT);
    }

    /** The statements of a block, a list of declarations or a whole file. */
    List<Stmt> body(int block, Tail tail) {
        List<Stmt> out = new ArrayList<>();
        if (!file.enter()) {
            return List.of(new Stmt.Opaque(file.nodes.span(block), "too deep", List.of()));
        }
        try {
            int[] parts = file.nodes.partsAndErrors(block);
            int last = tail == Tail.STATEMENT ? NodeReader.NONE : tailOf(parts);
            List<Expr> attributes = new ArrayList<>();
            for (int part : parts) {
                if (file.nodes.is(part, "attribute_item")) {
                    attributes.add(file.attributes.lower(part));
                } else if (part == last) {
                    addTail(expressionOf(part), tail, out);
                } else {
                    add(part, List.copyOf(attributes), out);
                    attributes.clear();
                }
            }
            if (tail == Tail.VALUE && !hasValue(last, out)) {
                out.add(new Stmt.Expression(file.nodes.span(block), unit(file.nodes.span(block))));
            }
        } finally {
            file.leave();
        }
        return List.copyOf(out);
    }

    private static boolean hasValue(int tail, List<Stmt> out) {
        if (out.isEmpty()) {
            return false;
        }
        return switch (out.getLast()) {
            case Stmt.Return s -> true;
            case Stmt.Throw s -> true;
            case Stmt.Break s -> true;
            case Stmt.Continue s -> true;
            case Stmt.Expression s -> tail != NodeReader.NONE;
            case Stmt.Loop s -> tail != NodeReader.NONE && s.test() == null;
            case Stmt.Labelled s -> tail != NodeReader.NONE && !isConditionalLoop(s.body());
            default -> false;
        };
    }

    private static boolean isConditionalLoop(Stmt body) {
        return body instanceof Stmt.ForEach || (body instanceof Stmt.Loop loop && loop.test() != null);
    }

    /** The part that is the value of a block, or none. */
    private int tailOf(int[] parts) {
        if (parts.length == 0) {
            return NodeReader.NONE;
        }
        int last = parts[parts.length - 1];
        String kind = file.nodes.kind(last);
        if (kind.equals("expression_statement")) {
            return file.nodes.hasToken(last, ";") ? NodeReader.NONE : last;
        }
        boolean statement = file.nodes.isError(last) || STATEMENTS.contains(kind) || file.items.isItem(kind);
        return statement ? NodeReader.NONE : last;
    }

    private int expressionOf(int part) {
        return file.nodes.is(part, "expression_statement") ? file.nodes.firstPart(part) : part;
    }

    private void addTail(int node, Tail tail, List<Stmt> out) {
        if (node == NodeReader.NONE) {
            return;
        }
        Span span = file.nodes.span(node);
        switch (file.nodes.kind(node)) {
            case "return_expression", "break_expression", "continue_expression" -> addExpression(node, out);
            case "macro_invocation" -> file.macros.addTail(node, tail, out);
            case "loop_expression" -> {
                if (tail == Tail.VALUE) {
                    file.loops.add(node, out);
                } else {
                    out.add(new Stmt.Return(span, file.expressions.lower(node)));
                }
            }
            default -> {
                Expr value = file.expressions.lower(node);
                out.add(tail == Tail.VALUE ? new Stmt.Expression(span, value) : new Stmt.Return(span, value));
            }
        }
    }

    /** Lowers an expression that is the whole body of a function or closure. */
    List<Stmt> returned(int node) {
        List<Stmt> out = new ArrayList<>();
        addTail(node, Tail.RETURN, out);
        return List.copyOf(out);
    }

    /** Lowers one statement or declaration. */
    private void add(int node, List<Expr> attributes, List<Stmt> out) {
        if (!file.enter()) {
            out.add(new Stmt.Opaque(file.nodes.span(node), "too deep", List.of()));
            return;
        }
        try {
            String kind = file.nodes.kind(node);
            if (file.nodes.isError(node)) {
                recover(node, out);
            } else if (file.items.isItem(kind)) {
                file.items.add(node, attributes, out);
            } else {
                addStatement(node, kind, out);
            }
        } finally {
            file.leave();
        }
    }

    private void addStatement(int node, String kind, List<Stmt> out) {
        switch (kind) {
            case "expression_statement" -> {
                int expression = file.nodes.firstPart(node);
                if (expression != NodeReader.NONE) {
                    addExpression(expression, out);
                }
            }
            case "let_declaration" -> addLet(node, out);
            case "empty_statement", "inner_attribute_item", "label", "shebang", "visibility_modifier" -> {
                // Nothing happens here.
            }
            default -> addExpression(node, out);
        }
    }

    /** Keeps the statements and declarations that stand in an unreadable stretch. */
    private void recover(int error, List<Stmt> out) {
        for (int part : file.nodes.partsAndErrors(error)) {
            String kind = file.nodes.kind(part);
            boolean readable = kind.endsWith("_statement")
                    || kind.equals("let_declaration")
                    || kind.endsWith("_expression")
                    || kind.equals("block")
                    || kind.equals("macro_invocation")
                    || file.items.isItem(kind);
            if (readable || file.nodes.isError(part)) {
                add(part, List.of(), out);
            }
        }
    }

    private void addLet(int node, List<Stmt> out) {
        int pattern = file.nodes.field(node, "pattern");
        int type = file.nodes.field(node, "type");
        int value = file.nodes.field(node, "value");
        int otherwise = file.nodes.field(node, "alternative");
        Span span = file.nodes.span(node);
        TypeRef declared = type == NodeReader.NONE ? null : file.types.lower(type);
        Pattern target = pattern == NodeReader.NONE
                ? new Pattern.Wildcard(span)
                : file.patterns.declared(pattern, declared);
        Expr initialiser = value == NodeReader.NONE ? null : file.expressions.lower(value);
        if (declared != null && initialiser != null && !(target instanceof Pattern.Bind)) {
            initialiser = new Expr.Cast(initialiser.span(), initialiser, declared);
        }
        if (otherwise != NodeReader.NONE && initialiser != null) {
            out.add(new Stmt.DeclareElse(span, target, initialiser, suite(otherwise)));
        } else {
            out.add(new Stmt.Declare(span, Stmt.Declare.Kind.BLOCK, target, initialiser));
        }
    }

    /** Lowers an expression whose value nobody needs. */
    void addExpression(int node, List<Stmt> out) {
        Span span = file.nodes.span(node);
        switch (file.nodes.kind(node)) {
            case "if_expression" -> out.add(file.branches.statement(node));
            case "loop_expression", "while_expression", "for_expression" -> file.loops.add(node, out);
            case "block" -> out.add(plainBlock(node, span));
            case "unsafe_block" -> out.add(new Stmt.Block(span, suite(file.nodes.partOfKind(node, "block"))));
            case "return_expression" -> {
                int value = file.nodes.firstPart(node);
                out.add(new Stmt.Return(span, value == NodeReader.NONE ? null : file.expressions.lower(value)));
            }
            case "break_expression" -> out.add(file.loops.leave(node));
            case "continue_expression" -> out.add(new Stmt.Continue(span, file.loops.label(node)));
            case "macro_invocation" -> file.macros.addStatement(node, out);
            default -> {
                Expr value = file.expressions.lower(node);
                out.add(new Stmt.Expression(value.span(), value));
            }
        }
    }

    private Stmt plainBlock(int node, Span span) {
        String label = file.loops.label(node);
        Stmt body = new Stmt.Block(span, suite(node));
        return label == null ? body : new Stmt.Labelled(span, label, body);
    }
}

package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers any expression as a value; the concepts with more to them have parts of their own. */
final class ExpressionLowering {

    private final FileLowering file;

    ExpressionLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an expression. */
    Expr lower(int node) {
        if (file.nodes.isMissing(node)) {
            return opaque(node, "missing");
        }
        if (!file.enter()) {
            return opaque(node, "too deep");
        }
        try {
            return dispatch(node, file.nodes.kind(node));
        } finally {
            file.leave();
        }
    }

    /** Lowers the child in a field; a child that is not there becomes opaque. */
    Expr field(int owner, String field) {
        int child = file.nodes.field(owner, field);
        return child == NodeReader.NONE ? opaque(owner, "missing") : lower(child);
    }

    /** Lowers the first part of a node; a part that is not there becomes opaque. */
    Expr onlyPart(int owner) {
        Expr part = optionalPart(owner);
        return part == null ? opaque(owner, "missing") : part;
    }

    /** Lowers the first part of a node, or gives null when there is none. */
    @Nullable Expr optionalPart(int owner) {
        int child = file.nodes.firstPart(owner);
        return child == NodeReader.NONE ? null : lower(child);
    }

    Expr opaque(int node, String kind) {
        return new Expr.Opaque(file.nodes.span(node), kind, List.of());
    }

    /** A list of what stands in a tuple or array. */
    Expr list(Span span, List<Expr> values) {
        return new Expr.ListLiteral(
                span, values.stream().map(value -> new Expr.Element(value, false)).toList());
    }

    private Expr dispatch(int node, String kind) {
        Span span = file.nodes.span(node);
        return switch (kind) {
            case "identifier", "self", "super", "crate", "scoped_identifier", "metavariable",
                    "shorthand_field_identifier", "field_identifier", "type_identifier", "scoped_type_identifier",
                    "generic_type", "generic_type_with_turbofish", "bracketed_type", "primitive_type" ->
                file.paths.lower(node);
            case "call_expression", "field_expression", "index_expression", "await_expression", "try_expression",
                    "generic_function" ->
                file.chains.lower(node);
            case "string_literal", "raw_string_literal" ->
                new Expr.Literal(span, new Constant.Text(TextLiterals.text(file.nodes.text(node))));
            case "char_literal" -> new Expr.Literal(span, TextLiterals.character(file.nodes.text(node)));
            case "integer_literal", "float_literal" ->
                new Expr.Literal(span, new Constant.Number(NumberLiterals.value(file.nodes.text(node))));
            case "boolean_literal" ->
                new Expr.Literal(span, new Constant.Bool(file.nodes.text(node).equals("true")));
            case "unit_expression" -> StatementLowering.unit(span);
            case "parenthesized_expression", "reference_expression" -> onlyValue(node);
            case "tuple_expression" -> list(span, all(node));
            case "array_expression" -> array(node, span);
            case "struct_expression" -> struct(node, span);
            case "block" -> labelled(node, span);
            case "unsafe_block", "const_block", "try_block", "gen_block" -> inner(node);
            case "async_block" -> file.functions.asyncBlock(node);
            case "closure_expression" -> new Expr.Function(span, file.functions.closure(node));
            case "macro_invocation" -> file.macros.value(node);
            default -> control(node, kind, span);
        };
    }

    private Expr control(int node, String kind, Span span) {
        return switch (kind) {
            case "if_expression" -> file.branches.value(node);
            case "match_expression" -> file.branches.match(node);
            case "let_condition" -> file.branches.letCondition(node);
            case "let_chain" -> file.branches.letChain(node);
            case "loop_expression", "while_expression", "for_expression" -> {
                List<Stmt> body = new ArrayList<>();
                file.loops.add(node, body);
                if (!kind.equals("loop_expression")) {
                    body.add(new Stmt.Expression(span, StatementLowering.unit(span)));
                }
                yield new Expr.Block(span, List.copyOf(body));
            }
            case "return_expression", "break_expression", "continue_expression" -> {
                List<Stmt> body = new ArrayList<>();
                file.statements.addExpression(node, body);
                yield new Expr.Block(span, List.copyOf(body));
            }
            case "yield_expression" -> new Expr.Yield(span, optionalPart(node), false);
            default -> file.operators.lower(node, kind, span);
        };
    }

    /** The first part that is an expression: what stands before it says how it is borrowed. */
    private Expr onlyValue(int node) {
        int value = file.nodes.field(node, "value");
        return value == NodeReader.NONE ? onlyPart(node) : lower(value);
    }

    private List<Expr> all(int node) {
        List<Expr> values = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            if (!file.nodes.is(part, "attribute_item")) {
                values.add(lower(part));
            }
        }
        return List.copyOf(values);
    }

    private Expr array(int node, Span span) {
        int length = file.nodes.field(node, "length");
        if (length == NodeReader.NONE) {
            return list(span, all(node));
        }
        return new Expr.Repeat(span, onlyPart(node), lower(length));
    }

    private Expr labelled(int node, Span span) {
        String label = file.loops.label(node);
        if (label == null) {
            return file.statements.block(node);
        }
        // Falling out of the block is leaving it with the value at its end.
        Expr value = file.statements.block(node);
        List<Stmt> body = value instanceof Expr.Block block ? leaving(block.body(), label) : List.of();
        return new Expr.Block(span, List.of(new Stmt.Labelled(span, label, new Stmt.Block(span, body))));
    }

    private static List<Stmt> leaving(List<Stmt> body, String label) {
        if (body.isEmpty() || !(body.getLast() instanceof Stmt.Expression(Span at, Expr value))) {
            return body;
        }
        List<Stmt> leaving = new ArrayList<>(body.subList(0, body.size() - 1));
        leaving.add(new Stmt.Break(at, label, value));
        return List.copyOf(leaving);
    }

    private Expr inner(int node) {
        int block = file.nodes.partOfKind(node, "block");
        return block == NodeReader.NONE ? opaque(node, "missing") : file.statements.block(block);
    }

    private Expr struct(int node, Span span) {
        int name = file.nodes.field(node, "name");
        int body = file.nodes.field(node, "body");
        TypeRef type = name == NodeReader.NONE ? new TypeRef("?", List.of()) : file.types.lower(name);
        List<Expr.KeyValue> entries = new ArrayList<>();
        Expr base = null;
        for (int part : body == NodeReader.NONE ? new int[0] : file.nodes.parts(body)) {
            switch (file.nodes.kind(part)) {
                case "shorthand_field_initializer" -> {
                    int identifier = file.nodes.partOfKind(part, "identifier");
                    if (identifier != NodeReader.NONE) {
                        entries.add(new Expr.KeyValue(key(identifier), file.paths.lower(identifier)));
                    }
                }
                case "field_initializer" -> {
                    int key = file.nodes.field(part, "field");
                    if (key != NodeReader.NONE) {
                        entries.add(new Expr.KeyValue(key(key), field(part, "value")));
                    }
                }
                case "base_field_initializer" -> base = optionalPart(part);
                default -> {
                    // Attributes of fields say nothing here.
                }
            }
        }
        return new Expr.StructLiteral(span, type, List.copyOf(entries), base);
    }

    /** The key that a field's name is. */
    Expr.Literal key(int name) {
        return new Expr.Literal(file.nodes.span(name), new Constant.Text(file.paths.name(name)));
    }

    /** The arguments of a call. */
    List<Argument> arguments(int list) {
        if (list == NodeReader.NONE) {
            return List.of();
        }
        return all(list).stream().map(Argument::of).toList();
    }
}

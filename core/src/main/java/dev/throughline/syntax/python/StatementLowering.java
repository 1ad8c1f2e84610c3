package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers statements. One statement may become none (a docstring) or several (a chain of assignments). */
final class StatementLowering {

    private final FileLowering file;

    StatementLowering(FileLowering file) {
        this.file = file;
    }

    /** The statements of a block or a whole file. */
    List<Stmt> block(int block) {
        List<Stmt> out = new ArrayList<>();
        if (file.nodes.isError(block)) {
            // A file that is broken throughout has no other root.
            recover(block, out);
        } else {
            for (int part : file.nodes.partsAndErrors(block)) {
                add(part, out);
            }
        }
        return List.copyOf(out);
    }

    /** The statements of the block in a field. */
    List<Stmt> suite(int owner, String field) {
        int block = file.nodes.field(owner, field);
        return block == NodeReader.NONE ? List.of() : block(block);
    }

    /** The condition in the field of that name. */
    Test condition(int owner) {
        return Conditions.test(file.expressions.field(owner, "condition"));
    }

    /** Lowers one statement. */
    void add(int node, List<Stmt> out) {
        if (!file.enter()) {
            out.add(new Stmt.Opaque(file.nodes.span(node), "too deep", List.of()));
            return;
        }
        try {
            if (file.nodes.isError(node)) {
                recover(node, out);
            } else {
                addStatement(node, file.nodes.kind(node), out);
            }
        } finally {
            file.leave();
        }
    }

    private void addStatement(int node, String kind, List<Stmt> out) {
        Span span = file.nodes.span(node);
        switch (kind) {
            case "expression_statement" -> addExpression(node, span, out);
            case "return_statement" -> out.add(new Stmt.Return(span, file.expressions.optionalPart(node)));
            case "break_statement" -> out.add(new Stmt.Break(span, null));
            case "continue_statement" -> out.add(new Stmt.Continue(span, null));
            case "pass_statement", "future_import_statement" -> {
                // Nothing happens here.
            }
            case "global_statement", "nonlocal_statement" -> {
                for (int name : file.nodes.parts(node)) {
                    file.scope().takeFromOutside(file.nodes.text(name));
                }
            }
            case "import_statement" -> file.imports.addImport(node, out);
            case "import_from_statement" -> file.imports.addFrom(node, out);
            case "assert_statement" -> addAssertion(node, span, out);
            case "delete_statement" -> addDeletion(node, out);
            case "type_alias_statement" -> addTypeAlias(node, span, out);
            case "print_statement" -> addPrint(node, span, out);
            case "function_definition", "class_definition", "decorated_definition" -> addDefinition(node, out);
            default -> addCompound(node, kind, span, out);
        }
    }

    private void addCompound(int node, String kind, Span span, List<Stmt> out) {
        switch (kind) {
            case "if_statement" -> out.add(branching(node, span));
            case "for_statement" -> file.loops.addFor(node, out);
            case "while_statement" -> file.loops.addWhile(node, out);
            case "match_statement" -> file.matches.add(node, out);
            case "try_statement" -> out.add(file.guards.guarded(node, span));
            case "with_statement" -> out.add(file.guards.with(node, span));
            case "raise_statement" -> out.add(file.guards.raise(node, span));
            case "block" -> out.addAll(block(node));
            default -> {
                if (file.expressions.isTelling(kind)) {
                    addValue(node, kind, span, out);
                } else {
                    out.add(new Stmt.Opaque(span, kind, List.of()));
                }
            }
        }
    }

    /** Keeps the statements and the telling expressions that stand in an unreadable stretch. */
    private void recover(int error, List<Stmt> out) {
        for (int part : file.nodes.partsAndErrors(error)) {
            String kind = file.nodes.kind(part);
            boolean readable = kind.endsWith("_statement") || kind.endsWith("_definition") || kind.equals("block");
            if (readable || file.nodes.isError(part) || file.expressions.isTelling(kind)) {
                add(part, out);
            }
        }
    }

    private void addExpression(int node, Span span, List<Stmt> out) {
        int[] parts = file.nodes.parts(node);
        if (parts.length == 1) {
            addValue(parts[0], file.nodes.kind(parts[0]), span, out);
        } else if (parts.length > 1) {
            out.add(new Stmt.Expression(
                    span, new Expr.ListLiteral(span, file.collections.elements(parts))));
        }
    }

    private void addValue(int node, String kind, Span span, List<Stmt> out) {
        switch (kind) {
            case "assignment" -> file.assignments.add(node, out);
            case "augmented_assignment" -> out.add(new Stmt.Expression(span, file.assignments.augmented(node)));
            default -> {
                Expr value = file.expressions.lower(node);
                // A text by itself is documentation, and an ellipsis stands for nothing to do.
                if (!(value instanceof Expr.Literal) && !kind.equals("ellipsis")) {
                    out.add(new Stmt.Expression(span, value));
                }
            }
        }
    }

    private Stmt branching(int node, Span span) {
        Test test = condition(node);
        List<Stmt> then = suite(node, "consequence");
        List<Stmt.If> others = new ArrayList<>();
        List<Stmt> otherwise = List.of();
        for (int alternative : file.nodes.fields(node, "alternative")) {
            if (file.nodes.is(alternative, "elif_clause")) {
                others.add(new Stmt.If(
                        file.nodes.span(alternative),
                        condition(alternative),
                        suite(alternative, "consequence"),
                        List.of()));
            } else {
                otherwise = suite(alternative, "body");
            }
        }
        for (Stmt.If other : others.reversed()) {
            otherwise = List.of(new Stmt.If(other.span(), other.test(), other.then(), otherwise));
        }
        return new Stmt.If(span, test, then, otherwise);
    }

    private void addAssertion(int node, Span span, List<Stmt> out) {
        int[] parts = file.nodes.parts(node);
        if (parts.length > 0) {
            Expr value = file.expressions.lower(parts[0]);
            Expr message = parts.length > 1 ? file.expressions.lower(parts[1]) : null;
            out.add(new Stmt.Assert(span, value, Conditions.test(value), message));
        }
    }

    private void addDeletion(int node, List<Stmt> out) {
        for (int part : file.nodes.parts(node)) {
            switch (file.nodes.kind(part)) {
                case "expression_list", "tuple", "list" -> addDeletion(part, out);
                default -> {
                    Span span = file.nodes.span(part);
                    out.add(new Stmt.Expression(
                            span, new Expr.Unary(span, "delete", file.expressions.lower(part))));
                }
            }
        }
    }

    private void addTypeAlias(int node, Span span, List<Stmt> out) {
        Expr name = file.annotations.field(node, "left");
        if (name instanceof Expr.Index generic) {
            name = generic.object();
        }
        Expr value = file.annotations.field(node, "right");
        if (name instanceof Expr.Name(Span at, String text) && value != null) {
            out.add(file.targets.store(span, new Pattern.Bind(at, text, null), value));
        }
    }

    /** The grammar takes a call of {@code print} for a statement when it stands in front of an operator. */
    private void addPrint(int node, Span span, List<Stmt> out) {
        List<Argument> arguments = file.nodes.fields(node, "argument").stream()
                .map(argument -> Argument.of(file.expressions.lower(argument)))
                .toList();
        out.add(new Stmt.Expression(
                span, new Expr.Call(span, new Expr.Name(span, "print"), arguments, false)));
    }

    private void addDefinition(int node, List<Stmt> out) {
        boolean decorated = file.nodes.is(node, "decorated_definition");
        int definition = decorated ? file.nodes.field(node, "definition") : node;
        if (definition == NodeReader.NONE) {
            return;
        }
        List<Expr> decorators = decorated ? file.functions.decorators(node) : List.of();
        Span span = file.nodes.span(definition);
        Expr value = file.nodes.is(definition, "class_definition")
                ? new Expr.Class(span, file.classes.definition(definition, decorators))
                : new Expr.Function(span, file.functions.definition(definition, decorators));
        if (decorated) {
            value = file.functions.decorate(node, decorators, value);
        }
        int name = file.nodes.field(definition, "name");
        Span at = name == NodeReader.NONE ? span : file.nodes.span(name);
        out.add(file.targets.store(span, new Pattern.Bind(at, file.functions.name(definition), null), value));
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Stmt.Declare.Kind;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers statements. One statement may become none (a type) or several (a declaration of many names). */
final class StatementLowering {

    private final FileLowering file;

    StatementLowering(FileLowering file) {
        this.file = file;
    }

    /** The statements of a block or a whole file. */
    List<Stmt> body(int block) {
        List<Stmt> out = new ArrayList<>();
        if (file.nodes.isError(block)) {
            // A file that is broken throughout has no other root.
            recover(block, out);
            return List.copyOf(out);
        }
        for (int part : file.nodes.partsAndErrors(block)) {
            add(part, out);
        }
        return List.copyOf(out);
    }

    /** The statements of a branch or loop body, which need not be a block. */
    List<Stmt> branch(int owner, String field) {
        int node = file.nodes.field(owner, field);
        if (node == NodeReader.NONE) {
            return List.of();
        }
        return file.nodes.is(node, "statement_block") ? body(node) : single(node);
    }

    /** The statements that one statement becomes. */
    List<Stmt> single(int node) {
        List<Stmt> out = new ArrayList<>();
        add(node, out);
        return List.copyOf(out);
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
            } else if (!addDeclaration(node, file.nodes.kind(node), List.of(), out)) {
                addStatement(node, file.nodes.kind(node), out);
            }
        } finally {
            file.leave();
        }
    }

    /**
     * Lowers a declaration.
     *
     * @param decorators decorators that stand before an {@code export} in front of it
     * @return false when the node is no declaration
     */
    boolean addDeclaration(int node, String kind, List<Expr> decorators, List<Stmt> out) {
        Span span = file.nodes.span(node);
        switch (kind) {
            case "lexical_declaration" ->
                addVariables(node, file.nodes.hasToken(node, "let") ? Kind.BLOCK : Kind.CONSTANT, out);
            case "using_declaration" -> addVariables(node, Kind.CONSTANT, out);
            case "variable_declaration" -> addVariables(node, Kind.FUNCTION, out);
            case "function_declaration", "generator_function_declaration" ->
                out.add(new Stmt.DeclareFunction(span, file.functions.lower(node, "")));
            case "class_declaration", "abstract_class_declaration" ->
                out.add(new Stmt.DeclareClass(span, file.classes.lower(node, "", decorators)));
            case "enum_declaration" -> out.add(file.classes.enumeration(node));
            case "internal_module", "module" -> file.namespaces.add(node, out);
            case "import_alias" -> file.modules.addAlias(node, out);
            case "interface_declaration", "type_alias_declaration", "ambient_declaration", "function_signature" -> {
                // Exists for the type checker only.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void addStatement(int node, String kind, List<Stmt> out) {
        Span span = file.nodes.span(node);
        switch (kind) {
            case "expression_statement" -> addExpression(node, out);
            case "import_statement" -> file.modules.addImport(node, out);
            case "export_statement" -> file.modules.addExport(node, out);
            case "statement_block" -> out.add(new Stmt.Block(span, body(node)));
            case "if_statement" -> out.add(branching(node, span));
            case "switch_statement" -> out.add(selection(node, span));
            case "for_statement", "for_in_statement", "while_statement", "do_statement" -> file.loops.add(node, kind,
                    out);
            case "labeled_statement" -> file.loops.addLabelled(node, out);
            case "break_statement" -> out.add(new Stmt.Break(span, label(node)));
            case "continue_statement" -> out.add(new Stmt.Continue(span, label(node)));
            case "try_statement" -> out.add(guarded(node, span));
            case "return_statement" -> out.add(new Stmt.Return(span, optionalPart(node)));
            case "throw_statement" -> out.add(new Stmt.Throw(span, file.expressions.onlyPart(node)));
            case "with_statement" -> {
                out.add(new Stmt.Opaque(span, "with", List.of(file.expressions.field(node, "object"))));
                out.addAll(branch(node, "body"));
            }
            case "empty_statement", "debugger_statement", "hash_bang_line", "decorator" -> {
                // Nothing happens here.
            }
            default -> addUnknown(node, kind, span, out);
        }
    }

    private void addUnknown(int node, String kind, Span span, List<Stmt> out) {
        if (file.expressions.isTelling(kind)) {
            out.add(new Stmt.Expression(span, file.expressions.lower(node)));
        } else {
            out.add(new Stmt.Opaque(span, kind, List.of()));
        }
    }

    /** Keeps the statements and the telling expressions that stand in an unreadable stretch. */
    private void recover(int error, List<Stmt> out) {
        for (int part : file.nodes.partsAndErrors(error)) {
            String kind = file.nodes.kind(part);
            boolean readable = kind.endsWith("_statement") || kind.endsWith("_declaration");
            if (readable || file.nodes.isError(part) || file.expressions.isTelling(kind)) {
                add(part, out);
            }
        }
    }

    private void addExpression(int node, List<Stmt> out) {
        int part = file.nodes.firstPart(node);
        if (part == NodeReader.NONE) {
            return;
        }
        if (file.nodes.is(part, "internal_module")) {
            file.namespaces.add(part, out);
            return;
        }
        int resource = file.nodes.is(part, "await_expression") ? file.nodes.firstPart(part) : part;
        if (file.nodes.is(resource, "assignment_expression") && file.nodes.hasToken(resource, "using")) {
            addResource(resource, out);
            return;
        }
        out.add(new Stmt.Expression(file.nodes.span(node), file.expressions.lower(part)));
    }

    /** The TypeScript grammar reads a declaration with {@code using} as an assignment. */
    private void addResource(int assignment, List<Stmt> out) {
        int left = file.nodes.field(assignment, "left");
        if (left != NodeReader.NONE) {
            Pattern pattern = file.patterns.lower(left);
            Expr value = file.expressions.field(assignment, "right");
            out.add(new Stmt.Declare(file.nodes.span(assignment), Kind.CONSTANT, pattern, value));
        }
    }

    private void addVariables(int node, Kind kind, List<Stmt> out) {
        for (int part : file.nodes.parts(node)) {
            int name = file.nodes.field(part, "name");
            if (!file.nodes.is(part, "variable_declarator") || name == NodeReader.NONE) {
                continue;
            }
            TypeRef type = file.types.annotation(part, "type");
            Pattern pattern = file.patterns.lower(name, type);
            String binding = pattern instanceof Pattern.Bind bind ? bind.name() : "";
            int value = file.nodes.field(part, "value");
            Expr initialiser = value == NodeReader.NONE ? null : file.expressions.lower(value, binding);
            out.add(new Stmt.Declare(file.nodes.span(part), kind, pattern, initialiser));
        }
    }

    private Stmt branching(int node, Span span) {
        int otherwise = file.nodes.field(node, "alternative");
        List<Stmt> elseBody = List.of();
        if (otherwise != NodeReader.NONE) {
            int inner = file.nodes.firstPart(otherwise);
            if (inner != NodeReader.NONE) {
                elseBody = file.nodes.is(inner, "statement_block") ? body(inner) : single(inner);
            }
        }
        return new Stmt.If(
                span,
                TestLowering.test(file.expressions.field(node, "condition")),
                branch(node, "consequence"),
                elseBody);
    }

    private Stmt selection(int node, Span span) {
        List<Stmt.Case> cases = new ArrayList<>();
        int body = file.nodes.field(node, "body");
        for (int part : body == NodeReader.NONE ? new int[0] : file.nodes.parts(body)) {
            int value = file.nodes.field(part, "value");
            List<Stmt> statements = new ArrayList<>();
            for (int statement : file.nodes.partsAndErrors(part)) {
                if (statement != value) {
                    add(statement, statements);
                }
            }
            cases.add(new Stmt.Case(
                    file.nodes.span(part),
                    value == NodeReader.NONE ? null : file.expressions.lower(value),
                    List.copyOf(statements)));
        }
        return new Stmt.Switch(span, file.expressions.field(node, "value"), List.copyOf(cases));
    }

    private Stmt guarded(int node, Span span) {
        List<Stmt.Handler> handlers = new ArrayList<>();
        int handler = file.nodes.field(node, "handler");
        if (handler != NodeReader.NONE) {
            int parameter = file.nodes.field(handler, "parameter");
            Pattern pattern = parameter == NodeReader.NONE
                    ? null
                    : file.patterns.lower(parameter, file.types.annotation(handler, "type"));
            handlers.add(
                    new Stmt.Handler(file.nodes.span(handler), pattern, List.of(), branch(handler, "body")));
        }
        int finalizer = file.nodes.field(node, "finalizer");
        return new Stmt.Try(
                span,
                branch(node, "body"),
                List.copyOf(handlers),
                finalizer == NodeReader.NONE ? List.of() : branch(finalizer, "body"));
    }

    private @Nullable String label(int node) {
        int label = file.nodes.field(node, "label");
        return label == NodeReader.NONE ? null : file.nodes.text(label);
    }

    private @Nullable Expr optionalPart(int node) {
        int part = file.nodes.firstPart(node);
        return part == NodeReader.NONE ? null : file.expressions.lower(part);
    }
}

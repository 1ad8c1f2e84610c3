package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.FunctionNode.Receiver;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers functions, arrows and methods. */
final class FunctionLowering {

    private final FileLowering file;

    FunctionLowering(FileLowering file) {
        this.file = file;
    }

    /**
     * Lowers a function or arrow.
     *
     * @param binding name of what it is bound to, taken when it has no name of its own
     */
    FunctionNode lower(int node, String binding) {
        int name = file.nodes.field(node, "name");
        String kind = file.nodes.kind(node);
        Receiver receiver = kind.equals("arrow_function") ? Receiver.LEXICAL : Receiver.CALL_SITE;
        boolean generator = kind.startsWith("generator");
        return function(
                node, name == NodeReader.NONE ? binding : file.nodes.text(name), receiver, generator, List.of());
    }

    /** Lowers a method, accessor or constructor. */
    FunctionNode method(int node, String name, List<Expr> decorators) {
        return function(node, name, Receiver.CALL_SITE, file.nodes.hasToken(node, "*"), decorators);
    }

    /** What a method in a record or class body is called for, constructors apart. */
    ClassNode.Method.Kind kind(int method) {
        // The grammar joins the two words into one token when a line ends after them.
        if (file.nodes.hasToken(method, "get") || file.nodes.hasToken(method, "static get")) {
            return ClassNode.Method.Kind.GETTER;
        }
        return file.nodes.hasToken(method, "set") ? ClassNode.Method.Kind.SETTER : ClassNode.Method.Kind.METHOD;
    }

    private FunctionNode function(
            int node, String name, Receiver receiver, boolean generator, List<Expr> decorators) {
        return new FunctionNode(
                file.nodes.span(node),
                name,
                parameters(node),
                body(node),
                receiver,
                file.nodes.hasToken(node, "async"),
                generator,
                decorators,
                file.types.annotation(node, "return_type"));
    }

    private List<FunctionNode.Parameter> parameters(int node) {
        int single = file.nodes.field(node, "parameter");
        if (single != NodeReader.NONE) {
            return List.of(plain(single));
        }
        int list = file.nodes.field(node, "parameters");
        if (list == NodeReader.NONE) {
            return List.of();
        }
        List<FunctionNode.Parameter> parameters = new ArrayList<>();
        for (int part : file.nodes.parts(list)) {
            switch (file.nodes.kind(part)) {
                case "required_parameter", "optional_parameter" -> addTyped(part, parameters);
                case "decorator" -> {
                    // Decorators of parameters are read with the parameter they stand in.
                }
                default -> parameters.add(plain(part));
            }
        }
        return List.copyOf(parameters);
    }

    private FunctionNode.Parameter plain(int node) {
        Pattern.Slot slot = file.patterns.slot(node);
        return new FunctionNode.Parameter(
                slot.pattern(), slot.defaultValue(), argumentsOf(node), null, null, false, List.of());
    }

    private FunctionNode.Parameter.Kind argumentsOf(int pattern) {
        return file.nodes.is(pattern, "rest_pattern")
                ? FunctionNode.Parameter.Kind.REST
                : FunctionNode.Parameter.Kind.PLAIN;
    }

    private void addTyped(int node, List<FunctionNode.Parameter> parameters) {
        int pattern = file.nodes.field(node, "pattern");
        if (pattern == NodeReader.NONE || file.nodes.is(pattern, "this")) {
            return;
        }
        TypeRef type = file.types.annotation(node, "type");
        Pattern lowered = file.patterns.lower(pattern, type);
        String name = lowered instanceof Pattern.Bind bind ? bind.name() : "";
        int value = file.nodes.field(node, "value");
        boolean field = file.nodes.partOfKind(node, "accessibility_modifier") != NodeReader.NONE
                || file.nodes.partOfKind(node, "override_modifier") != NodeReader.NONE
                || file.nodes.hasToken(node, "readonly");
        parameters.add(new FunctionNode.Parameter(
                lowered,
                value == NodeReader.NONE ? null : file.expressions.lower(value, name),
                argumentsOf(pattern),
                type,
                null,
                field,
                decorators(node)));
    }

    /** The decorators that stand directly in a node, in source order. */
    List<Expr> decorators(int node) {
        List<Expr> decorators = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            if (file.nodes.is(part, "decorator")) {
                decorators.add(file.expressions.onlyPart(part));
            }
        }
        return List.copyOf(decorators);
    }

    private List<Stmt> body(int node) {
        int body = file.nodes.field(node, "body");
        if (body == NodeReader.NONE) {
            return List.of();
        }
        if (file.nodes.is(body, "statement_block")) {
            return file.statements.body(body);
        }
        return List.of(new Stmt.Return(file.nodes.span(body), returned(body)));
    }

    private @Nullable Expr returned(int body) {
        return file.nodes.isMissing(body) ? null : file.expressions.lower(body);
    }
}

package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.FunctionNode.Parameter;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers functions and lambdas, and decorators of anything. */
final class FunctionLowering {

    private final FileLowering file;

    FunctionLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a definition. */
    FunctionNode definition(int node, List<Expr> decorators) {
        return function(node, name(node), decorators);
    }

    FunctionNode lambda(int node) {
        return function(node, "", List.of());
    }

    /** The name of a function or class definition. */
    String name(int definition) {
        int name = file.nodes.field(definition, "name");
        return name == NodeReader.NONE ? "" : file.nodes.text(name);
    }

    /** The expressions of the decorators of a definition, outermost first. */
    List<Expr> decorators(int decorated) {
        List<Expr> decorators = new ArrayList<>();
        for (int part : file.nodes.parts(decorated)) {
            if (file.nodes.is(part, "decorator")) {
                decorators.add(file.expressions.onlyPart(part));
            }
        }
        return List.copyOf(decorators);
    }

    /** The calls that decorators are: each gets what the next one gives, the last one the value itself. */
    Expr decorate(int decorated, List<Expr> decorators, Expr value) {
        List<Integer> places = new ArrayList<>();
        for (int part : file.nodes.parts(decorated)) {
            if (file.nodes.is(part, "decorator")) {
                places.add(part);
            }
        }
        Expr result = value;
        int end = file.nodes.span(decorated).end();
        for (int i = decorators.size() - 1; i >= 0; i--) {
            Span place = file.nodes.span(places.get(i));
            Span span = new Span(place.start(), end, place.line());
            result = new Expr.Call(span, decorators.get(i), List.of(Argument.of(result)), false);
        }
        return result;
    }

    private FunctionNode function(int node, String name, List<Expr> decorators) {
        // Defaults and annotations belong to the scope around the function.
        List<Parameter> parameters = parameters(file.nodes.field(node, "parameters"));
        Expr returns = file.annotations.field(node, "return_type");
        Scope inner = Scope.ofFunction(names(parameters));
        Scope outer = file.open(inner);
        List<Stmt> body;
        try {
            body = inner.headed(body(node));
        } finally {
            file.reopen(outer);
        }
        return new FunctionNode(
                file.nodes.span(node),
                name,
                parameters,
                body,
                FunctionNode.Receiver.FIRST_PARAMETER,
                file.nodes.hasToken(node, "async"),
                inner.isGenerator(),
                decorators,
                TypeNames.of(returns));
    }

    private List<Stmt> body(int node) {
        int body = file.nodes.field(node, "body");
        if (body == NodeReader.NONE) {
            return List.of();
        }
        return file.nodes.is(body, "block")
                ? file.statements.block(body)
                : List.of(new Stmt.Return(file.nodes.span(body), file.expressions.lower(body)));
    }

    private static Set<String> names(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private List<Parameter> parameters(int list) {
        if (list == NodeReader.NONE) {
            return List.of();
        }
        List<Parameter> parameters = new ArrayList<>();
        Parameter.Kind plain = Parameter.Kind.PLAIN;
        for (int part : file.nodes.parts(list)) {
            if (file.nodes.is(part, "keyword_separator")) {
                plain = Parameter.Kind.KEYWORD_ONLY;
            } else if (!file.nodes.is(part, "positional_separator")) {
                Parameter parameter = parameter(part, plain);
                parameters.add(parameter);
                if (parameter.rest()) {
                    plain = Parameter.Kind.KEYWORD_ONLY;
                }
            }
        }
        return List.copyOf(parameters);
    }

    private Parameter parameter(int node, Parameter.Kind plain) {
        int name = switch (file.nodes.kind(node)) {
            case "default_parameter", "typed_default_parameter" -> file.nodes.field(node, "name");
            case "typed_parameter" -> file.nodes.firstPart(node);
            default -> node;
        };
        Expr annotation = file.annotations.field(node, "type");
        int value = file.nodes.field(node, "value");
        return new Parameter(
                bound(name == NodeReader.NONE ? node : name, annotation),
                value == NodeReader.NONE ? null : file.expressions.lower(value),
                kind(name, plain),
                TypeNames.of(annotation),
                annotation,
                false,
                List.of());
    }

    private Parameter.Kind kind(int name, Parameter.Kind plain) {
        if (file.nodes.is(name, "list_splat_pattern")) {
            return Parameter.Kind.REST;
        }
        return file.nodes.is(name, "dictionary_splat_pattern") ? Parameter.Kind.NAMED_REST : plain;
    }

    private Pattern bound(int name, @Nullable Expr annotation) {
        int inner = switch (file.nodes.kind(name)) {
            case "list_splat_pattern", "dictionary_splat_pattern" -> file.nodes.firstPart(name);
            default -> name;
        };
        Pattern pattern = file.targets.own(inner, name);
        return pattern instanceof Pattern.Bind(Span span, String text, var none)
                ? new Pattern.Bind(span, text, TypeNames.of(annotation))
                : pattern;
    }
}

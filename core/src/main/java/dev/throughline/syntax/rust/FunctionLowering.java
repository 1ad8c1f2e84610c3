package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.FunctionNode.Parameter;
import dev.throughline.syntax.ir.FunctionNode.Receiver;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers functions, closures and asynchronous blocks. */
final class FunctionLowering {

    private static final String SELF = "self";

    private final FileLowering file;

    FunctionLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a function or the signature of one. */
    FunctionNode definition(int node, List<Expr> attributes) {
        List<Parameter> parameters = parameters(file.nodes.field(node, "parameters"));
        TypeRef returns = returns(node);
        int body = file.nodes.field(node, "body");
        int modifiers = file.nodes.partOfKind(node, "function_modifiers");
        // Without a declared type, there is no value to give back.
        StatementLowering.Tail tail = returns == null
                ? StatementLowering.Tail.STATEMENT
                : StatementLowering.Tail.RETURN;
        return new FunctionNode(
                file.types.spanAtName(node),
                name(node),
                parameters,
                body == NodeReader.NONE ? List.of() : file.statements.body(body, tail),
                hasSelf(parameters) ? Receiver.FIRST_PARAMETER : Receiver.NONE,
                modifiers != NodeReader.NONE && file.nodes.hasToken(modifiers, "async"),
                false,
                attributes,
                returns,
                file.types.parameters(node));
    }

    private static boolean hasSelf(List<Parameter> parameters) {
        return !parameters.isEmpty() && SELF.equals(parameters.getFirst().name());
    }

    private String name(int node) {
        int name = file.nodes.field(node, "name");
        return name == NodeReader.NONE ? "" : file.paths.name(name);
    }

    private @Nullable TypeRef returns(int node) {
        int type = file.nodes.field(node, "return_type");
        return type == NodeReader.NONE ? null : file.types.lower(type);
    }

    /** Lowers a closure. */
    FunctionNode closure(int node) {
        int body = file.nodes.field(node, "body");
        List<Stmt> statements = List.of();
        if (file.nodes.is(body, "block") && file.loops.label(body) == null) {
            statements = file.statements.body(body, StatementLowering.Tail.RETURN);
        } else if (body != NodeReader.NONE) {
            statements = file.statements.returned(body);
        }
        return local(
                file.nodes.span(node),
                closureParameters(file.nodes.field(node, "parameters")),
                statements,
                file.nodes.hasToken(node, "async"),
                returns(node));
    }

    /** An asynchronous block: a function that is called where it stands. */
    Expr asyncBlock(int node) {
        Span span = file.nodes.span(node);
        int block = file.nodes.partOfKind(node, "block");
        List<Stmt> body = block == NodeReader.NONE
                ? List.of()
                : file.statements.body(block, StatementLowering.Tail.RETURN);
        FunctionNode function = local(span, List.of(), body, true, null);
        return new Expr.Call(span, new Expr.Function(span, function), List.of(), false);
    }

    private static FunctionNode local(
            Span span, List<Parameter> parameters, List<Stmt> body, boolean async, @Nullable TypeRef returns) {
        return new FunctionNode(
                span, "", parameters, body, Receiver.LEXICAL, async, false, List.of(), returns, List.of());
    }

    private List<Parameter> parameters(int list) {
        List<Parameter> parameters = new ArrayList<>();
        List<Expr> attributes = new ArrayList<>();
        for (int part : list == NodeReader.NONE ? new int[0] : file.nodes.parts(list)) {
            if (file.nodes.is(part, "attribute_item")) {
                attributes.add(file.attributes.lower(part));
                continue;
            }
            Parameter parameter = switch (file.nodes.kind(part)) {
                case "self_parameter" -> {
                    TypeRef type = new TypeRef("Self", List.of());
                    yield plain(new Pattern.Bind(file.nodes.span(part), SELF, type), type, attributes);
                }
                case "parameter" -> typed(part, attributes);
                case "variadic_parameter" -> null;
                // Traits of old need not name their parameters.
                default -> plain(
                        new Pattern.Wildcard(file.nodes.span(part)), file.types.lower(part), attributes);
            };
            attributes.clear();
            if (parameter != null) {
                parameters.add(parameter);
            }
        }
        return List.copyOf(parameters);
    }

    private List<Parameter> closureParameters(int list) {
        List<Parameter> parameters = new ArrayList<>();
        for (int part : list == NodeReader.NONE ? new int[0] : file.nodes.children(list)) {
            boolean rule = file.nodes.isNamed(part) && !file.nodes.isExtra(part) && !file.nodes.isError(part);
            if (file.nodes.is(part, "parameter")) {
                parameters.add(typed(part, List.of()));
            } else if (rule || file.nodes.isToken(part, "_")) {
                parameters.add(plain(file.patterns.lower(part), null, List.of()));
            }
        }
        return List.copyOf(parameters);
    }

    private Parameter typed(int node, List<Expr> attributes) {
        int pattern = file.nodes.field(node, "pattern");
        int declared = file.nodes.field(node, "type");
        TypeRef type = declared == NodeReader.NONE ? null : file.types.lower(declared);
        return plain(
                pattern == NodeReader.NONE
                        ? new Pattern.Wildcard(file.nodes.span(node))
                        : file.patterns.declared(pattern, type),
                type,
                attributes);
    }

    private static Parameter plain(Pattern pattern, @Nullable TypeRef type, List<Expr> attributes) {
        return new Parameter(
                pattern, null, Parameter.Kind.PLAIN, type, null, false, List.copyOf(attributes));
    }
}

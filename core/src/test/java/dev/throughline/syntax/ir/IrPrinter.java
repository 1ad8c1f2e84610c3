package dev.throughline.syntax.ir;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints the intermediate representation as text in which parentheses stand for nodes: a line for each
 * statement of a module, everything else in line. Spans are left out.
 */
public final class IrPrinter {

    private IrPrinter() {}

    /** The statements of a module, one on each line. */
    public static String print(ModuleNode module) {
        return module.body().stream().map(StatementPrinter::print).collect(Collectors.joining("\n"));
    }

    /** An expression. */
    static String expr(Expr expr) {
        return switch (expr) {
            case Expr.Literal literal -> constant(literal.value());
            case Expr.Template template -> template(template);
            case Expr.Name name -> name.name();
            case Expr.This self -> "this";
            case Expr.Super base -> "super";
            case Expr.Member member -> node(member.safe() ? "?." : ".", expr(member.object()), member.name());
            case Expr.Index index -> node(index.safe() ? "?[]" : "[]", expr(index.object()), expr(index.key()));
            case Expr.Call call ->
                node(call.safe() ? "?call" : "call", expr(call.callee()), arguments(call.arguments()));
            case Expr.New made -> node("new", expr(made.type()), arguments(made.arguments()));
            case Expr.ListLiteral list -> elements(list.elements());
            case Expr.RecordLiteral made ->
                made.entries().stream().map(IrPrinter::entry).collect(Collectors.joining(" ", "{", "}"));
            case Expr.SetLiteral set -> node("set", elements(set.elements()));
            case Expr.MapLiteral map ->
                node("map", map.entries().stream().map(IrPrinter::entry).collect(Collectors.joining(" ", "{", "}")));
            case Expr.Comprehension made -> comprehension(made);
            case Expr.Function made -> function(made.function());
            case Expr.Class made -> type(made.type());
            case Expr.Unary unary -> node(unary.operator(), expr(unary.operand()));
            case Expr.Binary binary -> node(binary.operator(), expr(binary.left()), expr(binary.right()));
            case Expr.Logical logical ->
                node(lower(logical.operator()), expr(logical.left()), "if:" + test(logical.condition()),
                        expr(logical.right()));
            case Expr.Conditional chosen ->
                node("?", test(chosen.test()), expr(chosen.then()), expr(chosen.otherwise()));
            case Expr.Assign assign ->
                node((assign.operator() == null ? "" : assign.operator()) + "=", pattern(assign.target()),
                        expr(assign.value()));
            case Expr.Update update ->
                node((update.prefix() ? "pre" : "post") + (update.increment() ? "++" : "--"), expr(update.target()));
            case Expr.Await await -> node("await", expr(await.value()));
            case Expr.Yield yield -> node(yield.delegate() ? "yield*" : "yield", optional(yield.value()));
            case Expr.Cast cast -> node("as", expr(cast.value()), type(cast.type()));
            case Expr.Sequence sequence -> node("seq", all(sequence.expressions()));
            case Expr.Block block -> node("do", StatementPrinter.block(block.body()));
            case Expr.Match match -> node("match", expr(match.subject()),
                    match.arms().stream().map(IrPrinter::arm).collect(Collectors.joining(" ")));
            case Expr.EarlyExit exit -> node("exit", expr(exit.value()));
            case Expr.DynamicImport load -> node(load.async() ? "import" : "require", expr(load.specifier()));
            case Expr.Path path -> (path.qualifier() == null ? "" : "<" + type(path.qualifier()) + ">")
                    + String.join("::", path.segments());
            case Expr.Instantiate made -> node("of", expr(made.callee()), types(made.typeArguments()));
            case Expr.StructLiteral made -> node("struct", type(made.type()),
                    made.entries().stream().map(IrPrinter::entry).collect(Collectors.joining(" ", "{", "}")),
                    made.base() == null ? "" : ".." + expr(made.base()));
            case Expr.Repeat repeat -> node("repeat", expr(repeat.value()), expr(repeat.count()));
            case Expr.Range range -> node(
                    "range", optional(range.from()), range.inclusive() ? "..=" : "..", optional(range.to()));
            case Expr.MacroCall call -> node(String.join("::", call.path()) + "!",
                    call.arguments().isEmpty() ? quoted(call.text()) : all(call.arguments()));
            case Expr.Opaque opaque -> node("opaque", opaque.kind(), all(opaque.children()));
        };
    }

    /** A condition. */
    static String test(Test test) {
        return switch (test) {
            case Test.Truthy truthy -> node("truthy", expr(truthy.value()));
            case Test.IsAbsent absent -> node("absent", lower(absent.which()), expr(absent.value()));
            case Test.Equal equal -> node(equal.strict() ? "same" : "equal", expr(equal.left()), expr(equal.right()));
            case Test.IsInstance instance -> node("instance", expr(instance.value()), expr(instance.type()));
            case Test.HasPrimitiveType primitive -> node("typeof", expr(primitive.value()), primitive.type());
            case Test.Contains has -> node("has", expr(has.value()), expr(has.container()));
            case Test.Matches matches -> node("matches", expr(matches.value()), pattern(matches.pattern()));
            case Test.And and -> node("and", test(and.left()), test(and.right()));
            case Test.Or or -> node("or", test(or.left()), test(or.right()));
            case Test.Not not -> node("not", test(not.inner()));
        };
    }

    /** A pattern. */
    static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Bind bind -> bind.name() + annotation(bind.type());
            case Pattern.Place place -> "@" + expr(place.target());
            case Pattern.Sequence sequence -> sequence.elements().stream()
                    .map(slot -> slot == null ? "_" : slot(slot))
                    .collect(Collectors.joining(" ", "<[", rest(sequence.rest())
                            + sequence.after().stream().map(slot -> " " + slot(slot)).collect(Collectors.joining())
                            + "]>"));
            case Pattern.Fields fields -> fields.entries().stream()
                    .map(entry -> expr(entry.key()) + ": " + slot(entry.slot()))
                    .collect(Collectors.joining(" ", "<{", rest(fields.rest()) + "}>"));
            case Pattern.Wildcard any -> "_";
            case Pattern.Constant constant -> "=" + expr(constant.value());
            case Pattern.Range range -> node("within", optional(range.from()),
                    range.inclusive() ? "..=" : "..", optional(range.to()));
            case Pattern.Alternatives options -> options.options().stream()
                    .map(IrPrinter::pattern)
                    .collect(Collectors.joining(" | ", "(", ")"));
            case Pattern.Named named -> named.name() + "@" + pattern(named.pattern());
            case Pattern.Variant variant -> type(variant.type()) + pattern(variant.parts());
            case Pattern.Record record -> record.entries().stream()
                    .map(entry -> expr(entry.key()) + ": " + slot(entry.slot()))
                    .collect(Collectors.joining(" ", type(record.type()) + "<{", record.open() ? " ..}>" : "}>"));
        };
    }

    /** A function with its parameters and body. */
    static String function(FunctionNode function) {
        String parameters = function.parameters().stream()
                .map(IrPrinter::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
        String head = decorators(function.decorators())
                + (function.async() ? "async " : "")
                + (function.generator() ? "generator " : "")
                + (function.receiver() == FunctionNode.Receiver.LEXICAL ? "arrow" : "fn");
        String name = (function.name().isEmpty() ? "" : " " + function.name()) + typed(function.typeParameters());
        return "(" + head + name + parameters + annotation(function.returns()) + " "
                + StatementPrinter.block(function.body()) + ")";
    }

    /** A class with its members. */
    static String type(ClassNode type) {
        String name = type.name().isEmpty() ? "" : " " + type.name();
        String bases = type.bases().isEmpty() ? "" : " extends " + all(type.bases());
        String interfaces = type.interfaces().isEmpty()
                ? ""
                : type.interfaces().stream().map(IrPrinter::type).collect(Collectors.joining(" ", " implements ", ""));
        String members = type.members().stream().map(IrPrinter::member).collect(Collectors.joining("; ", "{", "}"));
        return "(" + decorators(type.decorators()) + "class" + name + bases + interfaces + " " + members + ")";
    }

    /** A type. */
    static String type(TypeRef type) {
        return type.arguments().isEmpty()
                ? type.name()
                : type.name() + type.arguments().stream()
                        .map(IrPrinter::type)
                        .collect(Collectors.joining(",", "<", ">"));
    }

    /** Several types. */
    static String types(List<TypeRef> types) {
        return types.stream().map(IrPrinter::type).collect(Collectors.joining(" "));
    }

    /** What a declaration is generic in. */
    static String typed(List<TypeParameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.bounds().isEmpty()
                                ? parameter.name()
                                : parameter.name() + ": " + types(parameter.bounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String arm(Expr.Arm arm) {
        return node("case", pattern(arm.pattern()), arm.guard() == null ? "" : "if:" + test(arm.guard()),
                expr(arm.value()));
    }

    /** Parts of a node in parentheses, without the empty ones. */
    static String node(String... parts) {
        return Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ", "(", ")"));
    }

    /** Expressions with spaces between them. */
    static String all(List<Expr> expressions) {
        return expressions.stream().map(IrPrinter::expr).collect(Collectors.joining(" "));
    }

    /** An expression that may be missing. */
    static String optional(@Nullable Expr expr) {
        return expr == null ? "" : expr(expr);
    }

    /** The name of a constant in small letters. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String member(ClassNode.Member member) {
        String name = member.name() != null ? member.name() : "[" + optional(member.computedName()) + "]";
        String prefix = member.isStatic() ? "static " : "";
        return switch (member) {
            case ClassNode.Method method -> prefix + lower(method.kind()) + " " + name + function(method.function());
            case ClassNode.Field field ->
                decorators(field.decorators()) + prefix + "field " + name + annotation(field.type())
                        + (field.annotation() == null ? "" : ": " + expr(field.annotation()))
                        + (field.initialiser() == null ? "" : " = " + expr(field.initialiser()));
            case ClassNode.StaticBlock block -> "static " + StatementPrinter.block(block.body());
        };
    }

    private static String elements(List<Expr.Element> elements) {
        return elements.stream()
                .map(element -> spread(element.spread()) + expr(element.value()))
                .collect(Collectors.joining(" ", "[", "]"));
    }

    private static String comprehension(Expr.Comprehension made) {
        String clauses = made.clauses().stream()
                .map(clause -> switch (clause) {
                    case Expr.Comprehension.For each ->
                        node(each.async() ? "async-for" : "for", pattern(each.pattern()), expr(each.iterable()));
                    case Expr.Comprehension.When when -> node("if", test(when.test()));
                })
                .collect(Collectors.joining(" "));
        Expr key = made.key();
        return node(
                "each-" + lower(made.kind()), (key == null ? "" : expr(key) + ": ") + expr(made.value()), clauses);
    }

    private static String parameter(FunctionNode.Parameter parameter) {
        return decorators(parameter.decorators())
                + (parameter.field() ? "field " : "")
                + switch (parameter.kind()) {
                    case PLAIN -> "";
                    case KEYWORD_ONLY -> "named ";
                    case REST -> "...";
                    case NAMED_REST -> "**";
                }
                + pattern(parameter.pattern())
                + (parameter.annotation() == null ? "" : ": " + expr(parameter.annotation()))
                + (parameter.defaultValue() == null ? "" : " = " + expr(parameter.defaultValue()));
    }

    private static String arguments(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> (argument.name() == null ? "" : argument.name() + "=")
                        + spread(argument.spread())
                        + expr(argument.value()))
                .collect(Collectors.joining(" "));
    }

    private static String entry(Expr.Entry entry) {
        return switch (entry) {
            case Expr.KeyValue pair -> expr(pair.key()) + ": " + expr(pair.value());
            case Expr.SpreadEntry spread -> "..." + expr(spread.value());
            case Expr.Accessor accessor ->
                lower(accessor.kind()) + " " + expr(accessor.key()) + ": " + function(accessor.function());
        };
    }

    private static String template(Expr.Template template) {
        StringBuilder out = new StringBuilder("(template");
        for (int i = 0; i < template.texts().size(); i++) {
            out.append(' ').append(quoted(template.texts().get(i)));
            if (i < template.holes().size()) {
                out.append(' ').append(expr(template.holes().get(i)));
            }
        }
        return out.append(')').toString();
    }

    private static String constant(Constant constant) {
        return switch (constant) {
            case Constant.Text text -> quoted(text.value());
            case Constant.Number number -> number.value() == Math.rint(number.value())
                    && Math.abs(number.value()) < 1e15
                            ? Long.toString((long) number.value())
                            : Double.toString(number.value());
            case Constant.Bool bool -> Boolean.toString(bool.value());
            case Constant.Regex regex -> "/" + regex.pattern() + "/" + regex.flags();
            case Constant.Absent absent -> lower(absent);
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("'");
        text.chars().forEach(letter -> {
            switch (letter) {
                case '\n' -> out.append("\\n");
                case '\'' -> out.append("\\'");
                default -> {
                    if (letter < ' ') {
                        out.append("\\x").append(String.format("%02x", letter));
                    } else {
                        out.append((char) letter);
                    }
                }
            }
        });
        return out.append('\'').toString();
    }

    private static String slot(Pattern.Slot slot) {
        return pattern(slot.pattern()) + (slot.defaultValue() == null ? "" : " = " + expr(slot.defaultValue()));
    }

    private static String rest(@Nullable Pattern rest) {
        return rest == null ? "" : " ..." + pattern(rest);
    }

    private static String annotation(@Nullable TypeRef type) {
        return type == null ? "" : ": " + type(type);
    }

    /** Decorators before what they stand at. */
    static String decorators(List<Expr> decorators) {
        return decorators.stream().map(decorator -> "@" + expr(decorator) + " ").collect(Collectors.joining());
    }

    private static String spread(boolean spread) {
        return spread ? "..." : "";
    }
}

package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.Test;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lowers calls of macros: those of the standard library, and of a few that everybody uses, to what they stand for; all
 * others to {@link Expr.MacroCall}.
 */
final class MacroLowering {

    /** Macros that are statements, and never a value. */
    private static final Set<String> ASSERTIONS = Set.of(
            "assert",
            "assert_eq",
            "assert_ne",
            "assert_matches",
            "debug_assert",
            "debug_assert_eq",
            "debug_assert_ne",
            "debug_assert_matches");

    /** Macros that end what is going on. */
    private static final Set<String> PANICS = Set.of("panic", "todo", "unimplemented", "unreachable");

    /** Macros with a text and what fills it behind some other arguments, whose number is given. */
    private static final Map<String, Integer> FORMATTING = Map.ofEntries(
            Map.entry("anyhow", 0),
            Map.entry("bail", 0),
            Map.entry("ensure", 1),
            Map.entry("eprint", 0),
            Map.entry("eprintln", 0),
            Map.entry("eyre", 0),
            Map.entry("print", 0),
            Map.entry("println", 0),
            Map.entry("write", 1),
            Map.entry("writeln", 1));

    private final FileLowering file;
    private final JsonLowering json;
    private final MacroBodies bodies;

    MacroLowering(FileLowering file) {
        this.file = file;
        this.json = new JsonLowering(file);
        this.bodies = new MacroBodies(file);
    }

    /** One call: its name, and what stands between its brackets. */
    private record Written(int node, Span span, List<String> path, int tokens, int from, int to) {
        String name() {
            return path.isEmpty() ? "" : path.getLast();
        }
    }

    private @Nullable Written written(int node) {
        int macro = file.nodes.field(node, "macro");
        int tokens = file.nodes.partOfKind(node, "token_tree");
        if (macro == NodeReader.NONE || tokens == NodeReader.NONE) {
            return null;
        }
        return new Written(
                node,
                file.nodes.span(node),
                file.paths.parts(macro).segments(),
                tokens,
                file.nodes.start(tokens) + 1,
                Math.max(file.nodes.start(tokens) + 1, file.nodes.end(tokens) - 1));
    }

    /** Lowers a call where its value is needed. */
    Expr value(int node) {
        Written call = written(node);
        if (call == null) {
            return file.expressions.opaque(node, "missing");
        }
        List<Stmt> statements = statements(call);
        if (statements != null) {
            return new Expr.Block(call.span(), withUnit(statements, call.span()));
        }
        Expr known = known(call);
        return known == null ? unknown(call) : known;
    }

    /** Lowers a call whose value nobody needs. */
    void addStatement(int node, List<Stmt> out) {
        Written call = written(node);
        List<Stmt> statements = call == null ? null : statements(call);
        if (statements == null) {
            Expr value = value(node);
            out.add(new Stmt.Expression(value.span(), value));
        } else {
            out.addAll(statements);
        }
    }

    /** Lowers a call at the end of a block. */
    void addTail(int node, StatementLowering.Tail tail, List<Stmt> out) {
        Written call = written(node);
        List<Stmt> statements = call == null ? null : statements(call);
        if (statements != null) {
            out.addAll(tail == StatementLowering.Tail.VALUE
                    ? withUnit(statements, file.nodes.span(node))
                    : statements);
            return;
        }
        Expr value = value(node);
        out.add(tail == StatementLowering.Tail.RETURN
                ? new Stmt.Return(value.span(), value)
                : new Stmt.Expression(value.span(), value));
    }

    private static List<Stmt> withUnit(List<Stmt> statements, Span span) {
        if (!statements.isEmpty() && statements.getLast() instanceof Stmt.Throw) {
            return statements;
        }
        List<Stmt> all = new ArrayList<>(statements);
        all.add(new Stmt.Expression(span, StatementLowering.unit(span)));
        return List.copyOf(all);
    }

    /** The statements that a call stands for, or null when it is a value or not known. */
    private @Nullable List<Stmt> statements(Written call) {
        String name = call.name();
        if (ASSERTIONS.contains(name)) {
            Stmt assertion = assertion(call, name.startsWith("debug_") ? name.substring(6) : name);
            return assertion == null ? null : List.of(assertion);
        }
        if (PANICS.contains(name)) {
            List<Expr> arguments = arguments(call);
            if (arguments == null) {
                return null;
            }
            Expr message = message(call.span(), arguments);
            return List.of(new Stmt.Throw(
                    call.span(),
                    message == null ? new Expr.Literal(call.span(), new Constant.Text(name)) : message));
        }
        return switch (name) {
            case "lazy_static", "thread_local" -> bodies.statics(call.from(), call.to());
            default -> null;
        };
    }

    private @Nullable Stmt assertion(Written call, String name) {
        if (name.equals("assert_matches")) {
            Expr matched = matches(call);
            return matched == null
                    ? null
                    : new Stmt.Assert(call.span(), matched, Conditions.test(matched), null);
        }
        List<Expr> arguments = arguments(call);
        int compared = name.equals("assert") ? 1 : 2;
        if (arguments == null || arguments.size() < compared) {
            return null;
        }
        Expr value = arguments.getFirst();
        if (compared == 2) {
            String operator = name.equals("assert_eq") ? "==" : "!=";
            value = new Expr.Binary(call.span(), operator, value, arguments.get(1));
        }
        Expr message = message(call.span(), arguments.subList(compared, arguments.size()));
        return new Stmt.Assert(call.span(), value, Conditions.test(value), message);
    }

    /** The text that arguments make; one that is no text stands for itself; null for none. */
    private static @Nullable Expr message(Span span, List<Expr> arguments) {
        if (arguments.isEmpty()) {
            return null;
        }
        Expr text = FormatText.of(span, arguments);
        return text == null ? arguments.getFirst() : text;
    }

    /** The value of a call that is known, or null. */
    private @Nullable Expr known(Written call) {
        return switch (call.name()) {
            case "format", "format_args" -> {
                List<Expr> arguments = arguments(call);
                yield arguments == null ? null : FormatText.of(call.span(), arguments);
            }
            case "concat" -> concatenated(call);
            case "vec" -> list(call);
            case "matches" -> matches(call);
            case "dbg" -> {
                List<Expr> arguments = arguments(call);
                yield arguments != null && arguments.size() == 1 ? arguments.getFirst() : null;
            }
            case "json", "json_internal" -> json.value(file.stretches.trees(call.from(), call.to()));
            case "stringify" -> new Expr.Literal(
                    call.span(), new Constant.Text(file.nodes.slice(call.from(), call.to()).strip()));
            default -> null;
        };
    }

    private @Nullable Expr concatenated(Written call) {
        List<Expr> parts = arguments(call);
        if (parts == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        List<Expr> holes = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Expr part : parts) {
            if (part instanceof Expr.Literal(var span, Constant.Text(String text))) {
                open.append(text);
            } else {
                texts.add(open.toString());
                open.setLength(0);
                holes.add(part);
            }
        }
        texts.add(open.toString());
        return holes.isEmpty()
                ? new Expr.Literal(call.span(), new Constant.Text(texts.getFirst()))
                : new Expr.Template(call.span(), List.copyOf(texts), List.copyOf(holes));
    }

    private @Nullable Expr list(Written call) {
        List<Expr> values = arguments(call);
        if (values != null) {
            return file.expressions.list(call.span(), values);
        }
        List<List<TokenTree>> halves = TokenTree.split(file.stretches.trees(call.from(), call.to()), ";");
        if (halves.size() != 2) {
            return null;
        }
        Expr value = file.stretches.expression(halves.getFirst());
        Expr count = file.stretches.expression(halves.getLast());
        return value == null || count == null ? null : new Expr.Repeat(call.span(), value, count);
    }

    private @Nullable Expr matches(Written call) {
        List<TokenTree> trees = file.stretches.trees(call.from(), call.to());
        int comma = TokenTree.find(trees, ",");
        if (comma <= 0 || comma + 1 >= trees.size()) {
            return null;
        }
        int end = trees.getLast().is(",") ? trees.getLast().start() : call.to();
        Expr value = file.stretches.expression(trees.subList(0, comma));
        Expr.Arm asked = file.stretches.pattern(trees.get(comma).end(), end);
        if (value == null || asked == null) {
            return null;
        }
        Test test = new Test.Matches(value, asked.pattern());
        Test guard = asked.guard();
        return Conditions.value(call.span(), guard == null ? test : new Test.And(test, guard));
    }

    private @Nullable List<Expr> arguments(Written call) {
        return file.stretches.arguments(call.from(), call.to());
    }

    private Expr unknown(Written call) {
        List<Expr> arguments = bodies.arguments(call.name(), call.from(), call.to());
        Integer texts = FORMATTING.get(call.name());
        if (texts != null && texts < arguments.size()) {
            Expr text = FormatText.of(call.span(), arguments.subList(texts, arguments.size()));
            if (text != null) {
                List<Expr> formatted = new ArrayList<>(arguments.subList(0, texts));
                formatted.add(text);
                arguments = List.copyOf(formatted);
            }
        }
        return macroCall(call.span(), call.path(), call.from(), call.to(), arguments);
    }

    /** The arguments of an attribute, from what stands between its brackets. */
    List<Expr> attributeArguments(int from, int to) {
        List<Expr> arguments = file.stretches.arguments(from, to);
        return arguments == null ? bodies.attributeParts(from, to) : arguments;
    }

    private Expr macroCall(Span span, List<String> path, int from, int to, List<Expr> arguments) {
        return new Expr.MacroCall(
                span,
                path,
                arguments,
                file.nodes.slice(from, to),
                file.nodes.spanOf(from, Math.max(from, to)),
                file.macroDepth());
    }
}

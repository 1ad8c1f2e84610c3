package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what {@code format!} and its like give: a text with holes. */
final class FormatText {

    private final Span span;
    private final List<Expr> positional = new ArrayList<>();
    private final Map<String, Expr> named = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Expr> holes = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int next;

    private FormatText(Span span, List<Expr> arguments) {
        this.span = span;
        for (Expr argument : arguments) {
            if (argument instanceof Expr.Assign(var at, Pattern.Bind bind, var operator, Expr value)) {
                named.put(bind.name(), value);
            } else {
                positional.add(argument);
            }
        }
    }

    /**
     * The text.
     *
     * @param arguments the text with placeholders and what fills them
     * @return null when the first argument is no text
     */
    static @Nullable Expr of(Span span, List<Expr> arguments) {
        if (arguments.isEmpty()
                || !(arguments.getFirst() instanceof Expr.Literal(Span at, Constant.Text(String format)))) {
            return null;
        }
        FormatText text = new FormatText(at, arguments.subList(1, arguments.size()));
        text.read(format);
        text.texts.add(text.open.toString());
        return text.holes.isEmpty()
                ? new Expr.Literal(span, new Constant.Text(text.texts.getFirst()))
                : new Expr.Template(span, List.copyOf(text.texts), List.copyOf(text.holes));
    }

    private void read(String format) {
        int at = 0;
        while (at < format.length()) {
            char letter = format.charAt(at);
            if ((letter == '{' || letter == '}') && format.startsWith(String.valueOf(letter), at + 1)) {
                open.append(letter);
                at += 2;
            } else if (letter == '{') {
                int close = format.indexOf('}', at);
                int end = close < 0 ? format.length() : close;
                hole(format.substring(at + 1, end));
                at = end + 1;
            } else {
                open.append(letter);
                at++;
            }
        }
    }

    private void hole(String placeholder) {
        int colon = placeholder.indexOf(':');
        String name = (colon < 0 ? placeholder : placeholder.substring(0, colon)).strip();
        String how = colon < 0 ? "" : placeholder.substring(colon + 1).strip();
        texts.add(open.toString());
        open.setLength(0);
        Expr value = value(name);
        // What is not printed as usual gives a text that nobody knows.
        holes.add(how.isEmpty()
                ? value
                : new Expr.MacroCall(span, List.of("format_args"), List.of(value), "{:" + how + "}", span, 0));
    }

    private Expr value(String name) {
        if (name.isEmpty()) {
            return position(next++);
        }
        if (name.chars().allMatch(Character::isDigit)) {
            return name.length() > 4 ? missing() : position(Integer.parseInt(name));
        }
        Expr given = named.get(name);
        return given == null ? new Expr.Name(span, name) : given;
    }

    private Expr position(int index) {
        if (index < positional.size()) {
            return positional.get(index);
        }
        // Named arguments have positions, too.
        return index - positional.size() < named.size()
                ? List.copyOf(named.values()).get(index - positional.size())
                : missing();
    }

    private Expr missing() {
        return new Expr.Opaque(span, "missing", List.of());
    }
}

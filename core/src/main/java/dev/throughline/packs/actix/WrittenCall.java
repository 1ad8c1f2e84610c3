package dev.throughline.packs.actix;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the expressions that attributes have as texts: {@code wrap = "from_fn(check)"}. */
final class WrittenCall {
    private final String text;
    private final Span span;
    private int at;

    private WrittenCall(String text, Span span) {
        this.text = text.replaceAll("\\s+", "");
        this.span = span;
    }

    /** A path, or a call of one with such expressions; null for anything else. */
    static @Nullable Expr read(String text, Span span) {
        WrittenCall reader = new WrittenCall(text, span);
        Expr expression = reader.expression();
        return expression != null && reader.at == reader.text.length() ? expression : null;
    }

    private @Nullable Expr expression() {
        int start = at;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == ':')) {
            at++;
        }
        if (start == at) {
            return null;
        }
        List<String> segments = List.of(text.substring(start, at).split("::", -1));
        Expr path = segments.size() == 1
                ? new Expr.Name(span, segments.getFirst())
                : new Expr.Path(span, segments, null);
        return at < text.length() && text.charAt(at) == '(' ? call(path) : path;
    }

    private @Nullable Expr call(Expr callee) {
        List<Argument> arguments = new ArrayList<>();
        at++;
        while (at < text.length() && text.charAt(at) != ')') {
            Expr argument = expression();
            if (argument == null) {
                return null;
            }
            arguments.add(Argument.of(argument));
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            }
        }
        at++;
        return new Expr.Call(span, callee, arguments, false);
    }
}

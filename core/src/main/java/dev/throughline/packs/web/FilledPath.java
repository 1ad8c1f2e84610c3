package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The path that a template becomes when its parameters are given. */
public final class FilledPath {
    private FilledPath() {}

    /** A text, or a template with what is not known of the parameters. */
    public static Value of(Interpreter in, PathTemplate path, Map<String, Value> parameters) {
        List<Value> parts = new ArrayList<>();
        for (PathTemplate.Segment segment : path.segments()) {
            parts.add(new Text("/"));
            parts.add(switch (segment) {
                case PathTemplate.Literal(String text) -> new Text(text);
                case PathTemplate.Parameter(String name, boolean digits) -> text(in, parameters.get(name));
                case PathTemplate.CatchAll(String name) -> text(in, parameters.get(name));
            });
        }
        return parts.isEmpty() ? new Text("/") : Template.concat(parts);
    }

    private static Value text(Interpreter in, @Nullable Value value) {
        return value == null ? Unknown.ANY : in.semantics().text(value);
    }
}

package dev.throughline.packs.web;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Paths with parameters in braces: {@code /items/{id}}, {@code /items/{id:int}}, {@code /files/{path:path}}, {@code /{name:[a-z]+}}. */
public final class BracePaths {
    private static final List<String> ANYTHING = List.of("path", ".*", ".+", "*");
    private static final List<String> DIGITS = List.of("int", "\\d+", "[0-9]+");
    private static final String UNKNOWN = "unknown";

    private BracePaths() {}

    /** The templates of a path, one for each value that it may have; that of the root for none. */
    public static List<PathTemplate> of(Value path) {
        List<PathTemplate> templates = new ArrayList<>();
        for (String text : texts(path)) {
            PathTemplate template = parse(text);
            if (!templates.contains(template)) {
                templates.add(template);
            }
        }
        return templates;
    }

    /** The texts of a path; what is not known of it counts as a parameter, and as what is documented for it. */
    public static List<String> texts(Value path) {
        List<String> texts = new ArrayList<>();
        for (Value option : Union.options(path)) {
            switch (option) {
                case Text(String text) -> texts.add(text);
                case Template(List<Value> parts) -> texts.add(withHoles(parts));
                case Unknown unknown when unknown.documented() != null -> texts.add(unknown.documented());
                case Nothing nothing -> texts.add("");
                default -> texts.add("/{" + UNKNOWN + ":path}");
            }
        }
        return texts;
    }

    private static String withHoles(List<Value> parts) {
        StringBuilder text = new StringBuilder();
        int hole = 0;
        for (Value part : parts) {
            text.append(switch (part) {
                case Text(String known) -> known;
                case Unknown unknown when unknown.documented() != null -> unknown.documented();
                default -> "{" + UNKNOWN + (hole++ == 0 ? "" : hole) + "}";
            });
        }
        return text.toString();
    }

    /** The template of a written path. */
    public static PathTemplate parse(String path) {
        List<PathTemplate.Segment> segments = new ArrayList<>();
        for (String segment : path.split("/(?![^{]*})", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment(segment));
            }
        }
        return new PathTemplate(segments);
    }

    private static PathTemplate.Segment segment(String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}', open);
        if (open < 0 || close < 0) {
            return new PathTemplate.Literal(text);
        }
        String inside = text.substring(open + 1, close);
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        String kind = colon < 0 ? "" : inside.substring(colon + 1);
        return ANYTHING.contains(kind)
                ? new PathTemplate.CatchAll(name)
                : new PathTemplate.Parameter(name, DIGITS.contains(kind) && text.length() == close + 1 && open == 0);
    }
}

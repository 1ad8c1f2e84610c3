package dev.throughline.packs.axum;

import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.PathTemplate;
import java.util.ArrayList;
import java.util.List;

/** Paths of routes: {@code /items/:id} and {@code /files/*rest} before 0.8, {@code /items/{id}} and {@code /{*rest}} since. */
final class AxumPaths {
    private AxumPaths() {}

    /** The templates of a path, one for each value that it may have. */
    static List<PathTemplate> of(Value path) {
        List<PathTemplate> templates = new ArrayList<>();
        for (String text : BracePaths.texts(path)) {
            PathTemplate template = parse(text);
            if (!templates.contains(template)) {
                templates.add(template);
            }
        }
        return templates;
    }

    /** The template of a written path. */
    static PathTemplate parse(String path) {
        List<PathTemplate.Segment> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment(segment));
            }
        }
        return new PathTemplate(segments);
    }

    private static PathTemplate.Segment segment(String text) {
        if (text.startsWith(":")) {
            return new PathTemplate.Parameter(text.substring(1));
        }
        if (text.startsWith("*") && text.length() > 1) {
            return new PathTemplate.CatchAll(text.substring(1));
        }
        int open = text.indexOf('{');
        int close = text.indexOf('}', open);
        if (open < 0 || close < 0 || text.startsWith("{{")) {
            return new PathTemplate.Literal(text);
        }
        String name = text.substring(open + 1, close);
        if (name.startsWith("*")) {
            return new PathTemplate.CatchAll(name.substring(1));
        }
        return name.endsWith(":path")
                ? new PathTemplate.CatchAll(name.substring(0, name.indexOf(':')))
                : new PathTemplate.Parameter(name);
    }
}

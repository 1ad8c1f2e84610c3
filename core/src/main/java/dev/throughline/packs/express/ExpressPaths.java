package dev.throughline.packs.express;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads Express paths, in the notations of version 4 ({@code :id(\\d+)}, {@code *}, {@code :path(*)},
 * {@code :id?}) and 5 ({@code *name}, {@code {/:id}}).
 */
final class ExpressPaths {
    private static final String UNNAMED = "path";
    private static final Text NO_TEXT = new Text("");

    /** Segments that take whatever follows; with the question mark of version 4 the slash before is optional. */
    private static final Set<String> ANYTHING = Set.of("*", "(.*)", "?*", "?(.*)");

    private ExpressPaths() {}

    /** Whether an argument of {@code use} is a path rather than a handler. */
    static boolean isPath(Value value) {
        return switch (value) {
            case Text text -> true;
            case Template template -> true;
            case Regex regex -> true;
            case ListValue list ->
                !list.items().known().isEmpty() && list.items().known().stream().allMatch(ExpressPaths::isPath);
            case Union(List<Value> options) -> options.stream().allMatch(ExpressPaths::isPath);
            case Unknown unknown -> unknown.documented() != null;
            default -> false;
        };
    }

    /**
     * The templates of a path argument. What is not known counts as what is documented for it, where the code itself
     * has no value.
     */
    static List<PathTemplate> of(Value path) {
        List<PathTemplate> templates = new ArrayList<>();
        List<Value> options = Union.options(path);
        boolean said = options.stream().anyMatch(o -> !(o instanceof Unknown) && !o.equals(NO_TEXT));
        boolean documented = options.stream().anyMatch(o -> o instanceof Unknown u && u.documented() != null);
        for (Value option : options) {
            switch (option) {
                case Text text when documented && !said -> {}
                case Unknown unknown when unknown.documented() != null -> {
                    if (!said) {
                        templates.add(parse(unknown.documented()));
                    }
                }
                case Text(String text) -> templates.add(parse(text));
                case Template(List<Value> parts) -> templates.add(parse(withHoles(parts)));
                case Regex(String pattern, String flags) -> templates.addAll(RegexPath.templates(pattern));
                case ListValue list -> list.items().known().forEach(item -> templates.addAll(of(item)));
                default -> templates.add(new PathTemplate(List.of(new PathTemplate.CatchAll("unknown"))));
            }
        }
        return templates;
    }

    /** Whether the templates of a path take something for known that is only documented. */
    static boolean restsOnDocumentation(Value path) {
        return Union.options(path).stream().allMatch(option -> switch (option) {
            case Unknown unknown -> unknown.documented() != null;
            case Template(List<Value> parts) -> parts.stream().anyMatch(ExpressPaths::restsOnDocumentation);
            case Text text -> text.equals(NO_TEXT);
            default -> false;
        }) && !path.equals(NO_TEXT);
    }

    /** A part that is not known counts as a parameter. */
    private static String withHoles(List<Value> parts) {
        StringBuilder text = new StringBuilder();
        int hole = 0;
        for (Value part : parts) {
            text.append(switch (part) {
                case Text(String known) -> known;
                case Unknown unknown when unknown.documented() != null -> unknown.documented();
                default -> ":unknown" + (hole++ == 0 ? "" : hole);
            });
        }
        return text.toString();
    }

    static PathTemplate parse(String path) {
        List<PathTemplate.Segment> segments = new ArrayList<>();
        for (String segment : split(path)) {
            if (!segment.isEmpty()) {
                segments.add(segment(segment));
            }
        }
        return new PathTemplate(segments);
    }

    /** Splits at slashes outside of parentheses; the braces of optional groups vanish. */
    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            if (c == '/' && depth <= 0) {
                segments.add(current.toString());
                current.setLength(0);
            } else if (depth > 0 || (c != '{' && c != '}')) {
                current.append(c);
            }
        }
        segments.add(current.toString());
        return segments;
    }

    private static PathTemplate.Segment segment(String text) {
        if (ANYTHING.contains(text)) {
            return new PathTemplate.CatchAll(UNNAMED);
        }
        if (text.startsWith("*")) {
            return new PathTemplate.CatchAll(text.substring(1));
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new PathTemplate.Literal(text);
        }
        int end = colon + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(colon + 1, end);
        String rest = text.substring(end);
        boolean takesAll = rest.startsWith("(*)") || rest.startsWith("(.*)") || rest.equals("*") || rest.equals("+");
        return takesAll ? new PathTemplate.CatchAll(name) : new PathTemplate.Parameter(name);
    }
}

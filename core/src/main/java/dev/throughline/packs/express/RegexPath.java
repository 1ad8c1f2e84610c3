package dev.throughline.packs.express;

import dev.throughline.packs.web.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the simple regular expressions that are used as paths: literal segments and groups. */
final class RegexPath {
    private static final String ANYTHING = "path";

    /** Segments as written that may be there or not, such as <code>(\/api)?</code>. */
    private static final Pattern OPTIONAL = Pattern.compile("\\((?:\\?:)?((?:\\\\?/[\\w-]+)+)\\)\\?");

    private static final int MOST_OPTIONAL = 3;

    private RegexPath() {}

    /** The templates of an expression: each optional part doubles them. */
    static List<PathTemplate> templates(String pattern) {
        List<String> ways = List.of(pattern);
        for (int i = 0; i < MOST_OPTIONAL; i++) {
            ways = ways.stream().flatMap(RegexPath::withAndWithout).toList();
        }
        return ways.stream().map(RegexPath::parse).distinct().toList();
    }

    private static Stream<String> withAndWithout(String pattern) {
        Matcher optional = OPTIONAL.matcher(pattern);
        if (!optional.find()) {
            return Stream.of(pattern);
        }
        String before = pattern.substring(0, optional.start());
        String after = pattern.substring(optional.end());
        return Stream.of(before + after, before + optional.group(1) + after);
    }

    private static PathTemplate parse(String pattern) {
        String text = pattern;
        text = text.startsWith("^") ? text.substring(1) : text;
        text = text.endsWith("$") ? text.substring(0, text.length() - 1) : text;
        List<PathTemplate.Segment> segments = new ArrayList<>();
        int group = 0;
        for (String segment : text.replace("\\/", "/").replace("\\.", ".").split("/", -1)) {
            if (segment.isEmpty() || segment.equals("?")) {
                continue;
            }
            if (segment.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
                boolean plain = !segment.contains(".*");
                segments.add(plain ? new PathTemplate.Literal(segment) : new PathTemplate.CatchAll(ANYTHING));
            } else if (segment.contains(".*") || segment.contains(".+")) {
                segments.add(new PathTemplate.CatchAll(name(segment, group)));
                return new PathTemplate(segments);
            } else {
                segments.add(new PathTemplate.Parameter(name(segment, group++)));
            }
        }
        return new PathTemplate(segments);
    }

    /** The name of a named group, else Express's own numbering. */
    private static String name(String segment, int number) {
        int open = segment.indexOf("(?<");
        int close = segment.indexOf('>', Math.max(open, 0));
        if (open >= 0 && close > open) {
            return segment.substring(open + 3, close);
        }
        return segment.contains(".*") ? ANYTHING : String.valueOf(number);
    }
}

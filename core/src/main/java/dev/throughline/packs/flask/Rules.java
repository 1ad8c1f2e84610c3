package dev.throughline.packs.flask;

import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.BracePaths;
import dev.throughline.packs.web.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One written rule with its parameters: {@code /items/<int:id>}.
 *
 * @param text with parameters in braces
 * @param converters name of the converter of each parameter, in the order of the rule
 */
record Rules(String text, Map<String, String> converters) {
    private static final Pattern PARAMETER = Pattern.compile("<(?:([A-Za-z_]\\w*)(?:\\([^)]*\\))?:)?([A-Za-z_]\\w*)>");

    private static final String PATH = "path";

    /** Converters that decide which requests a rule takes. */
    private static final Set<String> DECIDING = Set.of(PATH, "int");

    /** The rules that a value can be. */
    static List<Rules> of(Value rule) {
        return BracePaths.texts(rule).stream().map(Rules::parse).toList();
    }

    private static Rules parse(String text) {
        Map<String, String> converters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        StringBuilder braces = new StringBuilder();
        while (matcher.find()) {
            String converter = matcher.group(1) == null ? "string" : matcher.group(1);
            String name = matcher.group(2);
            converters.put(name, converter);
            matcher.appendReplacement(braces, Matcher.quoteReplacement(
                    "{" + name + (DECIDING.contains(converter) ? ":" + converter : "") + "}"));
        }
        matcher.appendTail(braces);
        return new Rules(braces.toString(), Map.copyOf(converters));
    }

    /** The templates of rules. */
    static List<PathTemplate> templates(List<Rules> rules) {
        List<PathTemplate> templates = new ArrayList<>();
        for (Rules rule : rules) {
            PathTemplate template = BracePaths.parse(rule.text);
            if (!templates.contains(template)) {
                templates.add(template);
            }
        }
        return templates;
    }

    /** What a view gets for a parameter of which the request has a text, or nothing that is known. */
    Value converted(String name, @Nullable Value sent) {
        String converter = converters.getOrDefault(name, "string");
        if (!(sent instanceof Text(String text))) {
            return converter.equals("int") || converter.equals("float") ? Unknown.ANY : Unknown.PRESENT;
        }
        return switch (converter) {
            case "int" -> text.matches("\\d{1,9}") ? new Num(Integer.parseInt(text)) : Unknown.ANY;
            case "string", PATH -> sent;
            default -> Unknown.PRESENT;
        };
    }
}

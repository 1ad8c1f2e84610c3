package dev.throughline.packs.flask;

import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of a router's rules ({@code items.show}), by which code asks for their paths. */
final class RuleNames {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    private record Mount(String name, String prefix, RuleNames names) {}

    private final Map<String, Set<String>> rules = new LinkedHashMap<>();
    private final List<Mount> mounts = new ArrayList<>();

    /** Takes down a rule. */
    void add(String endpoint, List<Rules> paths) {
        Set<String> all = rules.computeIfAbsent(endpoint, any -> new LinkedHashSet<>());
        paths.forEach(path -> all.add(path.text()));
    }

    /** Takes down that the rules of another router are reached under a prefix and a name, which may be empty. */
    void add(String name, List<Rules> prefixes, RuleNames names) {
        prefixes.forEach(prefix -> mounts.add(new Mount(name, prefix.text(), names)));
    }

    /** The path of the first rule of a name that takes all its parameters, or null. */
    @Nullable Value pathOf(String endpoint, Map<String, Value> named) {
        String rule = null;
        for (String text : texts(endpoint, 0)) {
            boolean filled = PARAMETER.matcher(text).results().allMatch(found -> named.containsKey(found.group(1)));
            rule = filled || rule == null ? text : rule;
            if (filled) {
                break;
            }
        }
        return rule == null ? null : filled(rule, named);
    }

    private List<String> texts(String endpoint, int depth) {
        List<String> texts = new ArrayList<>(rules.getOrDefault(endpoint, Set.of()));
        for (Mount mount : depth > 10 ? List.<Mount>of() : mounts) {
            String inner = mount.name.isEmpty()
                    ? endpoint
                    : endpoint.startsWith(mount.name + ".") ? endpoint.substring(mount.name.length() + 1) : null;
            if (inner != null) {
                mount.names.texts(inner, depth + 1).forEach(text -> texts.add(joined(mount.prefix, text)));
            }
        }
        return texts;
    }

    private static String joined(String prefix, String rule) {
        return prefix.endsWith("/") && rule.startsWith("/") ? prefix + rule.substring(1) : prefix + rule;
    }

    /** The rule with its parameters; those that it does not have become its query. */
    private static Value filled(String rule, Map<String, Value> named) {
        List<Value> parts = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        Matcher matcher = PARAMETER.matcher(rule);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Text(rule.substring(end, matcher.start())));
            String name = matcher.group(1);
            used.add(name);
            parts.add(text(named.getOrDefault(name, dev.throughline.eval.value.Unknown.PRESENT)));
            end = matcher.end();
        }
        parts.add(new Text(rule.substring(end)));
        String separator = "?";
        for (Map.Entry<String, Value> each : named.entrySet()) {
            if (!used.contains(each.getKey()) && !each.getKey().startsWith("_")) {
                parts.add(new Text(separator + each.getKey() + "="));
                parts.add(text(each.getValue()));
                separator = "&";
            }
        }
        return Template.concat(parts);
    }

    private static Value text(Value value) {
        return value instanceof Num(double number) && number == Math.rint(number)
                ? new Text(String.valueOf((long) number))
                : value;
    }
}

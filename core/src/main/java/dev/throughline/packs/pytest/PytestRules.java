package dev.throughline.packs.pytest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a runner is told about the tests of some files.
 *
 * @param unittest whether unittest runs them, which knows neither test functions nor fixtures
 * @param functions patterns of the names of test functions; a plain name is a prefix
 * @param classes patterns of the names of test classes
 * @param selected the expression over markers that a plain run selects tests by ({@code -m}), or null for all
 */
public record PytestRules(boolean unittest, List<String> functions, List<String> classes, @Nullable String selected) {
    /** pytest as it is when nobody tells it anything. */
    public static final PytestRules PLAIN = new PytestRules(false, List.of("test"), List.of("Test"), null);

    /** unittest. */
    public static final PytestRules UNITTEST = new PytestRules(true, List.of("test"), List.of(), null);

    public PytestRules {
        functions = List.copyOf(functions);
        classes = List.copyOf(classes);
    }

    /**
     * pytest with settings.
     *
     * @param functions patterns of names; empty for pytest's own
     * @param classes patterns of names; empty for pytest's own
     * @param options the words that are added to every command line
     */
    public static PytestRules of(List<String> functions, List<String> classes, List<String> options) {
        return new PytestRules(
                false,
                functions.isEmpty() ? PLAIN.functions : functions,
                classes.isEmpty() ? PLAIN.classes : classes,
                selection(options));
    }

    private static @Nullable String selection(List<String> options) {
        String selected = null;
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("-m") && i + 1 < options.size()) {
                selected = options.get(i + 1);
            } else if (option.startsWith("-m=")) {
                selected = option.substring("-m=".length());
            } else if (option.startsWith("-m") && option.length() > 2) {
                selected = option.substring(2);
            }
        }
        return selected == null || selected.isBlank() ? null : selected;
    }

    boolean isFunction(String name) {
        return functions.stream().anyMatch(pattern -> matches(pattern, name));
    }

    boolean isClass(String name) {
        return classes.stream().anyMatch(pattern -> matches(pattern, name));
    }

    /** A pattern without wildcards is a prefix. */
    private static boolean matches(String pattern, String name) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('[') < 0) {
            return name.startsWith(pattern);
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(switch (c) {
                case '*' -> ".*";
                case '?' -> ".";
                case '[', ']' -> String.valueOf(c);
                default -> java.util.regex.Pattern.quote(String.valueOf(c));
            });
        }
        try {
            return name.matches(regex.toString());
        } catch (java.util.regex.PatternSyntaxException unreadable) {
            return false;
        }
    }
}

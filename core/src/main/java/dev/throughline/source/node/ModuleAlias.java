package dev.throughline.source.node;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One alias of a test runner or bundler: what it replaces in a specifier, and by what. The replacement is a project
 * path
 * or a package name. Regular expressions run on a linear-time matcher; one that it does not understand never applies.
 */
public final class ModuleAlias {

    private static final int LONGEST = 1_000;

    private final String find;
    private final @Nullable Pattern pattern;
    private final boolean isPrefix;
    private final String replacement;

    private ModuleAlias(String find, @Nullable Pattern pattern, boolean isPrefix, String replacement) {
        this.find = find;
        this.pattern = pattern;
        this.isPrefix = isPrefix;
        this.replacement = replacement;
    }

    /** An alias for the specifier {@code find} itself and everything below it ({@code find/…}). */
    public static ModuleAlias prefix(String find, String replacement) {
        return new ModuleAlias(find, null, true, replacement);
    }

    /**
     * An alias for all that a JavaScript regular expression finds; {@code $1} in the replacement is its first
     * group.
     */
    public static ModuleAlias regex(String regex, String replacement) {
        Pattern compiled;
        try {
            compiled = regex.length() > LONGEST ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            compiled = null;
        }
        return new ModuleAlias(regex, compiled, false, replacement);
    }

    /** The specifier with the alias applied, or empty when it does not apply. */
    Optional<String> apply(String specifier) {
        if (isPrefix) {
            boolean applies = specifier.equals(find)
                    || (specifier.startsWith(find) && (find.endsWith("/") || specifier.charAt(find.length()) == '/'));
            return applies ? Optional.of(replacement + specifier.substring(find.length())) : Optional.empty();
        }
        if (pattern == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(specifier);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(specifier.substring(0, matcher.start()) + expanded(matcher)
                + specifier.substring(matcher.end()));
    }

    private String expanded(Matcher matcher) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            int group = c == '$' && i + 1 < replacement.length() ? replacement.charAt(i + 1) - '0' : -1;
            if (group >= 0 && group <= 9 && group <= matcher.groupCount()) {
                String matched = matcher.group(group);
                expanded.append(matched == null ? "" : matched);
                i++;
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    @Override
    public String toString() {
        return find + " -> " + replacement;
    }
}

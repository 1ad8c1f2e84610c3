package dev.throughline.source.python;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of distributions, as requirements write them. */
final class Requirement {

    private static final int LONGEST = 1_000;
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)(?![\\w:/])");
    private static final Pattern EGG = Pattern.compile("#egg=([A-Za-z0-9][A-Za-z0-9._-]{0,98})");

    private Requirement() {}

    /** The normalised name that one requirement asks for; empty for options, comments and paths. */
    static Optional<String> name(String line) {
        String text = line.strip();
        if (text.length() > LONGEST || text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        Matcher egg = EGG.matcher(text);
        if (egg.find()) {
            return Optional.of(normalised(egg.group(1)));
        }
        Matcher name = NAME.matcher(text);
        return name.lookingAt() ? Optional.of(normalised(name.group(1))) : Optional.empty();
    }

    /** A name as package indexes compare it: small letters, one hyphen for each run of separators. */
    static String normalised(String name) {
        StringBuilder normal = new StringBuilder();
        for (char c : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separates = c == '-' || c == '_' || c == '.';
            if (!separates) {
                normal.append(c);
            } else if (normal.isEmpty() || normal.charAt(normal.length() - 1) != '-') {
                normal.append('-');
            }
        }
        return normal.toString();
    }
}

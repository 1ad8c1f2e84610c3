package dev.throughline.source.suite;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.throughline.source.glob.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Patterns of test files, compiled for a matcher of linear time. Patterns that cannot be understood match nothing. */
final class FileSelection {

    private static final int LONGEST_REGEX = 1_000;

    private final List<Predicate<String>> selected = new ArrayList<>();
    private final List<Predicate<String>> rejected = new ArrayList<>();

    FileSelection(List<FilePattern> patterns) {
        for (FilePattern pattern : patterns) {
            switch (pattern.kind()) {
                case GLOB -> addGlob(pattern.text());
                case REGEX -> addRegex(pattern.text());
                case PIECE -> selected.add(path -> ("/" + path).contains(pattern.text()));
            }
        }
    }

    private void addGlob(String text) {
        boolean isNegated = text.startsWith("!") && !text.startsWith("!(");
        Glob.compile(isNegated ? text.substring(1) : text)
                .ifPresent(glob -> (isNegated ? rejected : selected).add(glob::matches));
    }

    private void addRegex(String text) {
        if (text.length() > LONGEST_REGEX) {
            return;
        }
        try {
            Pattern pattern = Pattern.compile(text);
            selected.add(path -> pattern.matcher("/" + path).find());
        } catch (PatternSyntaxException e) {
            // Look-arounds and back-references have no linear-time matcher: such a pattern selects nothing.
            return;
        }
    }

    boolean matches(String path) {
        return anyMatch(selected, path) && !anyMatch(rejected, path);
    }

    private static boolean anyMatch(List<Predicate<String>> predicates, String path) {
        for (Predicate<String> predicate : predicates) {
            if (predicate.test(path)) {
                return true;
            }
        }
        return false;
    }
}

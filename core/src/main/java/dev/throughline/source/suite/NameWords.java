package dev.throughline.source.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Takes names apart into words and knows what the words of folders, files and configurations say about a suite. */
final class NameWords {

    static final Set<String> TEST_WORDS = Set.of("test", "tests", "spec", "specs", "testing", "it", "suite", "suites");
    private static final Set<String> UNIT = Set.of("unit", "units", "unittest", "unittests");
    private static final Set<String> INTEGRATION = Set.of(
            "integration", "integ", "e2e", "contract", "functional", "acceptance", "smoke", "endtoend");

    private NameWords() {}

    /**
     * The words of a name in lower case: cut at everything but letters and digits, and where an upper case letter
     * starts.
     */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean startsWord = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (startsWord || !Character.isLetterOrDigit(c)) {
                addWord(words, word);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        addWord(words, word);
        return words;
    }

    private static void addWord(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    static boolean sayUnit(List<String> words) {
        return words.stream().anyMatch(UNIT::contains);
    }

    static boolean sayIntegration(List<String> words) {
        return words.stream().anyMatch(INTEGRATION::contains) || isEndToEnd(words);
    }

    /** Those of the words that speak of a kind of integration test. */
    static Set<String> integrationWords(List<String> words) {
        Set<String> found = new TreeSet<>(words);
        found.retainAll(INTEGRATION);
        return found;
    }

    private static boolean isEndToEnd(List<String> words) {
        return Collections.indexOfSubList(words, List.of("end", "to", "end")) >= 0;
    }

    static boolean sayTest(List<String> words) {
        return words.stream().anyMatch(TEST_WORDS::contains);
    }
}

package dev.throughline.source.cargo;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attribute as its pieces, without the brackets.
 *
 * @param tokens what stands between the brackets
 */
record Attribute(List<RustTokens.Token> tokens) {

    /** The attributes that make a test of a function, by their last segment, whatever library they come from. */
    private static final Pattern TEST = Pattern.compile("(?:\\w{1,60}_)?test|test_case|test_matrix|rstest|quickcheck");

    /** Whether it marks a function as a test. */
    boolean isTest() {
        String name = "";
        for (RustTokens.Token token : tokens) {
            if (token.kind() == RustTokens.Kind.WORD) {
                name = token.text();
            } else if (!token.is(":")) {
                break;
            }
        }
        return TEST.matcher(name).matches();
    }

    /** Whether what it stands on is compiled for tests only: {@code cfg(test)}, {@code cfg(all(test, …))}. */
    boolean isTestOnly() {
        int depth = 0;
        boolean isOfAll = false;
        for (int i = 0; i < tokens.size(); i++) {
            RustTokens.Token token = tokens.get(i);
            if (i == 0 && !token.is("cfg")) {
                return false;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 1 && token.kind() == RustTokens.Kind.WORD) {
                isOfAll = token.is("all");
            }
            boolean counts = depth == 1 || (depth == 2 && isOfAll);
            if (counts && token.is("test") && !isCalled(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(int index) {
        return index + 1 < tokens.size() && tokens.get(index + 1).is("(");
    }

    /** The text behind {@code path =}, or null. */
    @Nullable String path() {
        boolean isPath = tokens.size() >= 3 && tokens.get(0).is("path") && tokens.get(1).is("=")
                && tokens.get(2).kind() == RustTokens.Kind.STRING;
        return isPath ? tokens.get(2).text() : null;
    }
}

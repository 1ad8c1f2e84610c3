package dev.throughline.syntax.rust;

import java.util.ArrayList;
import java.util.List;

/** A token, or all that stands between two brackets. */
sealed interface TokenTree {

    /** Offset of its first byte. */
    int start();

    /** Offset after its last byte. */
    int end();

    /** A token that is no bracket. */
    record Leaf(Token token) implements TokenTree {
        @Override
        public int start() {
            return token.start();
        }

        @Override
        public int end() {
            return token.end();
        }
    }

    /**
     * What stands between two brackets.
     *
     * @param bracket the opening one
     */
    record Group(char bracket, int start, int end, List<TokenTree> trees) implements TokenTree {
        /** The closing bracket. */
        char closing() {
            return switch (bracket) {
                case '(' -> ')';
                case '[' -> ']';
                default -> '}';
            };
        }
    }

    /** Deepest nesting that is followed; what is deeper is left out. */
    int MAX_DEPTH = 200;

    /** Whether a tree is a sign or name that looks like this. */
    default boolean is(String look) {
        return this instanceof Leaf(Token token) && token.is(look);
    }

    /** The trees of tokens; brackets that do not fit are passed over. */
    static List<TokenTree> of(List<Token> tokens) {
        return new Reader(tokens).read(0);
    }

    /** Reads trees from the front. */
    final class Reader {
        private final List<Token> tokens;
        private int at;

        private Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        private List<TokenTree> read(int depth) {
            List<TokenTree> trees = new ArrayList<>();
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                switch (token.kind()) {
                    case OPEN -> {
                        at++;
                        List<TokenTree> inner = depth < MAX_DEPTH ? read(depth + 1) : List.of();
                        int end = at < tokens.size() ? tokens.get(at).end() : tokens.getLast().end();
                        at++;
                        trees.add(new Group(token.text().charAt(0), token.start(), end, inner));
                    }
                    case CLOSE -> {
                        if (depth > 0) {
                            return List.copyOf(trees);
                        }
                        at++;
                    }
                    default -> {
                        trees.add(new Leaf(token));
                        at++;
                    }
                }
            }
            return List.copyOf(trees);
        }
    }

    /** Splits trees at a separator; nothing behind the last one is no part. */
    static List<List<TokenTree>> split(List<TokenTree> trees, String separator) {
        List<List<TokenTree>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= trees.size(); i++) {
            boolean end = i == trees.size();
            if (end ? i > from : trees.get(i).is(separator)) {
                parts.add(trees.subList(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    /** The position of the first tree that looks like this, or -1. */
    static int find(List<TokenTree> trees, String look) {
        for (int i = 0; i < trees.size(); i++) {
            if (trees.get(i).is(look)) {
                return i;
            }
        }
        return -1;
    }
}

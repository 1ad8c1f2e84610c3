package dev.throughline.syntax.rust;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a rule of a macro: of what a call must look like, or of what replaces it. */
sealed interface MacroPart {

    /** Offset of its first byte in the text of the rule. */
    int start();

    /** Offset after its last byte. */
    int end();

    /** A token that stands for itself. */
    record Plain(Token token) implements MacroPart {
        @Override
        public int start() {
            return token.start();
        }

        @Override
        public int end() {
            return token.end();
        }
    }

    /** Brackets with parts between them. */
    record Brackets(TokenTree.Group group, List<MacroPart> parts) implements MacroPart {
        @Override
        public int start() {
            return group.start();
        }

        @Override
        public int end() {
            return group.end();
        }
    }

    /**
     * A variable.
     *
     * @param fragment what it takes, in Rust's word; empty where it is used
     */
    record Variable(int start, int end, String name, String fragment) implements MacroPart {}

    /**
     * Parts that may occur several times.
     *
     * @param separator stands between them, or null
     * @param operator {@code *}, {@code +} or {@code ?}
     */
    record Repetition(int start, int end, List<MacroPart> parts, @Nullable Token separator, char operator)
            implements MacroPart {}

    /** The parts of what a call must look like. */
    static List<MacroPart> ofMatcher(String text) {
        return new Reader(true).read(TokenTree.of(Tokens.of(text)));
    }

    /** The parts of what replaces a call. */
    static List<MacroPart> ofBody(String text) {
        return new Reader(false).read(TokenTree.of(Tokens.of(text)));
    }

    /** The names of all variables in some parts. */
    static Set<String> names(List<MacroPart> parts) {
        Set<String> names = new LinkedHashSet<>();
        for (MacroPart part : parts) {
            switch (part) {
                case Plain plain -> {
                    // It takes nothing.
                }
                case Brackets brackets -> names.addAll(names(brackets.parts()));
                case Variable variable -> names.add(variable.name());
                case Repetition repetition -> names.addAll(names(repetition.parts()));
            }
        }
        return names;
    }

    /** Reads parts from trees of tokens. */
    final class Reader {
        private final boolean matcher;

        private Reader(boolean matcher) {
            this.matcher = matcher;
        }

        private List<MacroPart> read(List<TokenTree> trees) {
            List<MacroPart> parts = new ArrayList<>();
            int at = 0;
            while (at < trees.size()) {
                at = add(trees, at, parts);
            }
            return List.copyOf(parts);
        }

        /** Adds the part at a position; returns where the next one is. */
        private int add(List<TokenTree> trees, int at, List<MacroPart> parts) {
            TokenTree tree = trees.get(at);
            TokenTree next = at + 1 < trees.size() ? trees.get(at + 1) : null;
            if (tree.is("$") && next instanceof TokenTree.Group group && group.bracket() == '(') {
                return addRepetition(trees, at, group, parts);
            }
            if (tree.is("$") && next instanceof TokenTree.Leaf(Token name) && name.kind() == Token.Kind.NAME) {
                return addVariable(trees, at, name, parts);
            }
            parts.add(switch (tree) {
                case TokenTree.Leaf leaf -> new Plain(leaf.token());
                case TokenTree.Group group -> new Brackets(group, read(group.trees()));
            });
            return at + 1;
        }

        private int addVariable(List<TokenTree> trees, int at, Token name, List<MacroPart> parts) {
            int start = trees.get(at).start();
            boolean typed = matcher && at + 3 < trees.size() && trees.get(at + 2).is(":");
            if (typed && trees.get(at + 3) instanceof TokenTree.Leaf(Token fragment)) {
                parts.add(new Variable(start, fragment.end(), name.text(), fragment.text()));
                return at + 4;
            }
            parts.add(new Variable(start, name.end(), name.text(), ""));
            return at + 2;
        }

        private int addRepetition(List<TokenTree> trees, int at, TokenTree.Group group, List<MacroPart> parts) {
            Token first = leaf(trees, at + 2);
            Token second = leaf(trees, at + 3);
            int start = trees.get(at).start();
            List<MacroPart> inner = read(group.trees());
            if (first != null && isOperator(first)) {
                parts.add(new Repetition(start, first.end(), inner, null, first.text().charAt(0)));
                return at + 3;
            }
            if (first != null && second != null && isOperator(second)) {
                parts.add(new Repetition(start, second.end(), inner, first, second.text().charAt(0)));
                return at + 4;
            }
            parts.add(new Brackets(group, inner));
            return at + 2;
        }

        private static boolean isOperator(Token token) {
            return token.is("*") || token.is("+") || token.is("?");
        }

        private static @Nullable Token leaf(List<TokenTree> trees, int at) {
            return at < trees.size() && trees.get(at) instanceof TokenTree.Leaf(Token token) ? token : null;
        }
    }
}

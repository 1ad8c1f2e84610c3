package dev.throughline.syntax.rust;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds where what a variable of a macro takes ends in a call. */
final class FragmentReader {

    /** What may follow an expression. */
    private static final Set<String> AFTER_EXPRESSION = Set.of(",", ";", "=>");

    private static final Set<String> AFTER_TYPE = Set.of(",", ";", "=>", "=", "|", ":", "as", "where");

    private static final Set<String> BEFORE_TYPE = Set.of("&", "&&", "mut", "const");

    private static final Set<String> AFTER_PATTERN = Set.of(",", "=>", "=", "if", "in");

    private static final Set<String> AFTER_PARAMETER = Set.of(",", "=>", "=", "if", "in", "|");

    private final Predicate<List<TokenTree>> isExpression;

    /**
     * Reads fragments.
     *
     * @param isExpression tells whether trees are an expression, where their looks do not
     */
    FragmentReader(Predicate<List<TokenTree>> isExpression) {
        this.isExpression = isExpression;
    }

    /** Where the fragment that begins at a position ends; -1 when there is none. */
    int end(String fragment, List<TokenTree> trees, int at) {
        if (fragment.equals("vis")) {
            return visibility(trees, at);
        }
        if (at >= trees.size()) {
            return -1;
        }
        TokenTree first = trees.get(at);
        return switch (fragment) {
            case "tt" -> at + 1;
            case "ident" -> isKind(first, Token.Kind.NAME) && !first.is("_") ? at + 1 : -1;
            case "lifetime" -> isKind(first, Token.Kind.LIFETIME) ? at + 1 : -1;
            case "block" -> isBlock(first) ? at + 1 : -1;
            case "literal" -> literal(trees, at);
            case "expr", "expr_2021" -> expression(trees, at);
            case "ty", "path" -> type(trees, at);
            case "pat" -> until(AFTER_PATTERN, trees, at);
            case "pat_param" -> until(AFTER_PARAMETER, trees, at);
            case "item" -> item(trees, at);
            // A semicolon by itself is a statement, too.
            case "stmt" -> first.is(";") ? at + 1 : until(Set.of(";"), trees, at);
            case "meta" -> until(Set.of(","), trees, at);
            default -> -1;
        };
    }

    private static boolean isKind(TokenTree tree, Token.Kind kind) {
        return tree instanceof TokenTree.Leaf(Token token) && token.kind() == kind;
    }

    private static boolean isBlock(TokenTree tree) {
        return tree instanceof TokenTree.Group group && group.bracket() == '{';
    }

    private static int visibility(List<TokenTree> trees, int at) {
        if (at >= trees.size() || !trees.get(at).is("pub")) {
            return at;
        }
        boolean restricted = at + 1 < trees.size()
                && trees.get(at + 1) instanceof TokenTree.Group group
                && group.bracket() == '(';
        return restricted ? at + 2 : at + 1;
    }

    private static int literal(List<TokenTree> trees, int at) {
        int value = trees.get(at).is("-") ? at + 1 : at;
        if (value >= trees.size()) {
            return -1;
        }
        TokenTree tree = trees.get(value);
        return isKind(tree, Token.Kind.LITERAL) || tree.is("true") || tree.is("false") ? value + 1 : -1;
    }

    /** The first end of at least one tree before one that looks like any of these. */
    private static int until(Set<String> ends, List<TokenTree> trees, int at) {
        int end = at;
        while (end < trees.size() && !isAny(trees.get(end), ends)) {
            end++;
        }
        return end > at ? end : -1;
    }

    private static boolean isAny(TokenTree tree, Set<String> looks) {
        return tree instanceof TokenTree.Leaf(Token token)
                && token.kind() != Token.Kind.LITERAL
                && looks.contains(token.text());
    }

    /** Commas may stand within an expression, too: between parameters of closures and arguments of types. */
    private int expression(List<TokenTree> trees, int at) {
        int end = until(AFTER_EXPRESSION, trees, at);
        while (end > 0 && isDoubtful(trees.subList(at, end)) && !isExpression.test(trees.subList(at, end))) {
            end = end < trees.size() ? until(AFTER_EXPRESSION, trees, end + 1) : -1;
        }
        return end;
    }

    /** Whether the looks of trees do not tell that they are one expression and not the beginning of one, or two. */
    private static boolean isDoubtful(List<TokenTree> trees) {
        boolean afterOperand = false;
        for (TokenTree tree : trees) {
            boolean operand = isKind(tree, Token.Kind.NAME) || isKind(tree, Token.Kind.LITERAL);
            if (tree.is("|") || tree.is("<") || (operand && afterOperand)) {
                return true;
            }
            afterOperand = operand;
        }
        return false;
    }

    private static int type(List<TokenTree> trees, int at) {
        int depth = 0;
        int end = at;
        while (end < trees.size()) {
            TokenTree tree = trees.get(end);
            boolean outside = depth == 0;
            boolean closes = tree.is(">") || tree.is(">>");
            boolean body = tree instanceof TokenTree.Group group
                    && (group.bracket() == '{' || (group.bracket() == '[' && isComplete(trees, at, end)));
            if (outside && (closes || body || isAny(tree, AFTER_TYPE))) {
                break;
            }
            if (tree.is("<")) {
                depth++;
            } else if (closes) {
                depth = Math.max(0, depth - (tree.is(">") ? 1 : 2));
            }
            end++;
        }
        return end > at ? end : -1;
    }

    /** Whether a type may end before a position: what borrows is not yet one. */
    private static boolean isComplete(List<TokenTree> trees, int at, int end) {
        if (end == at) {
            return false;
        }
        TokenTree last = trees.get(end - 1);
        return !isKind(last, Token.Kind.LIFETIME) && BEFORE_TYPE.stream().noneMatch(last::is);
    }

    private static int item(List<TokenTree> trees, int at) {
        for (int end = at; end < trees.size(); end++) {
            if (trees.get(end).is(";") || isBlock(trees.get(end))) {
                return end + 1;
            }
        }
        return -1;
    }
}

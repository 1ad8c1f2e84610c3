package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.NodeReader;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.ParserThread;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces calls of the macros of a program by what their rules say. Names are taken as they are: that a macro's own
 * variables are hidden from the code that it is given is not followed. Instances are thread-safe.
 */
public final class MacroExpansion {

    /** Calls that come out of this many macros are not replaced any more. */
    public static final int MAX_DEPTH = 24;

    private final TreeParser parser;

    /**
     * Replaces calls.
     *
     * @param parser stays open as long as this is used; closing it is the caller's business
     */
    public MacroExpansion(TreeParser parser) {
        this.parser = parser;
    }

    /**
     * What a call of a macro stands for, as the body of an {@link Expr.Block}: its last expression is its value, and
     * declarations in it belong to where the call stands. What is written in the call keeps its place; all else
     * stands where the call does. Each call lowers the code anew.
     *
     * @return nothing when no rule matches, or the call comes out of too many others
     */
    public Optional<List<Stmt>> expand(Stmt.DeclareMacro macro, Expr.MacroCall call) {
        return call.depth() >= MAX_DEPTH ? Optional.empty() : ParserThread.call(() -> replaced(macro, call));
    }

    private Optional<List<Stmt>> replaced(Stmt.DeclareMacro macro, Expr.MacroCall call) {
        byte[] written = call.text().getBytes(StandardCharsets.UTF_8);
        ExpressionCheck check = new ExpressionCheck(written);
        MacroMatcher matcher = new MacroMatcher(new FragmentReader(check::isExpression));
        List<TokenTree> trees = TokenTree.of(Tokens.of(written, 0, written.length));
        for (Stmt.MacroRule rule : macro.rules()) {
            Map<String, MacroBinding> bound = matcher.match(MacroPart.ofMatcher(rule.matcher()), trees);
            if (bound != null) {
                return lowered(call, rule, bound);
            }
        }
        return Optional.empty();
    }

    private Optional<List<Stmt>> lowered(Expr.MacroCall call, Stmt.MacroRule rule, Map<String, MacroBinding> bound) {
        try {
            MacroText text = MacroText.of(call, MacroPart.ofBody(rule.body()), bound);
            FlatTree tree = parser.parse(Grammar.RUST, text.bytes());
            NodeReader nodes = new NodeReader(tree, text);
            return Optional.of(new FileLowering(nodes, parser, call.depth() + 1).bodyOfBlock());
        } catch (MacroText.Unreadable | ParseRefused unreadable) {
            return Optional.empty();
        }
    }

    /** Asks the parser whether parts of a call are expressions. */
    private final class ExpressionCheck {
        private final byte[] written;
        /** What may still be parsed in vain: the parts that are tried overlap. */
        private long left = FileLowering.WASTE;

        private ExpressionCheck(byte[] written) {
            this.written = written;
        }

        private boolean isExpression(List<TokenTree> trees) {
            int from = trees.getFirst().start();
            int to = trees.getLast().end();
            if (left < 0) {
                return true;
            }
            String code = "(" + new String(written, from, to - from, StandardCharsets.UTF_8) + "\n);";
            try {
                FlatTree tree = parser.parse(Grammar.RUST, code.getBytes(StandardCharsets.UTF_8));
                boolean read = new NodeReader(tree).errorLines().isEmpty();
                left -= read ? 0 : (long) (to - from) * (to - from);
                return read;
            } catch (ParseRefused refused) {
                left = -1;
                return false;
            }
        }
    }
}

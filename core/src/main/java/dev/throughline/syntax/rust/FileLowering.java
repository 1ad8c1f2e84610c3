package dev.throughline.syntax.rust;

import dev.throughline.syntax.Nesting;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.NodeReader;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.TreeParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lowering of one file, or of a stretch of code within one: joins the parts that lower each concept. Belongs to
 * one thread.
 */
final class FileLowering {

    /** Calls of macros within one another that are read as code. */
    private static final int MAX_STRETCHES = 12;

    /** Greatest number of bytes in all stretches of a file for each byte of it; hostile input nests without end. */
    private static final int BYTES_PER_SOURCE_BYTE = 12;

    final NodeReader nodes;
    final ExpressionLowering expressions = new ExpressionLowering(this);
    final OperatorLowering operators = new OperatorLowering(this);
    final ChainLowering chains = new ChainLowering(this);
    final PathLowering paths = new PathLowering(this);
    final TypeLowering types = new TypeLowering(this);
    final PatternLowering patterns = new PatternLowering(this);
    final BranchLowering branches = new BranchLowering(this);
    final LoopLowering loops = new LoopLowering(this);
    final FunctionLowering functions = new FunctionLowering(this);
    final AttributeLowering attributes = new AttributeLowering(this);
    final ItemLowering items = new ItemLowering(this);
    final UseLowering uses = new UseLowering(this);
    final StatementLowering statements = new StatementLowering(this);
    final StretchLowering stretches = new StretchLowering(this);
    final MacroLowering macros = new MacroLowering(this);

    private final TreeParser parser;
    private final Nesting nesting;
    private final Budget budget;
    private final int stretchDepth;
    private final int macroDepth;

    /**
     * What stretches of a file may cost in vain, as the sum of the squares of their lengths in bytes: so grows the time
     * that the parser takes for what is no code. Some fifty stretches of the size of a page are within it.
     */
    static final long WASTE = 400_000_000L;

    /** Bytes of a stretch that counts as short. */
    private static final int SHORT = 1_024;

    /** What may still be spent on stretches. */
    private static final class Budget {
        private long bytes;
        private long waste = WASTE;
        /** The same for short stretches: a single long one that is no code does not keep them from being read. */
        private long shortWaste = WASTE;

        private Budget(long bytes) {
            this.bytes = bytes;
        }

        private boolean allows(int length) {
            return bytes >= length && (length < SHORT ? shortWaste : waste) >= 0;
        }

        private void wasted(int length) {
            if (length < SHORT) {
                shortWaste -= (long) length * length;
            } else {
                waste -= (long) length * length;
            }
        }

        private void exhaust() {
            waste = -1;
            shortWaste = -1;
        }
    }

    /**
     * The lowering of a whole file.
     *
     * @param parser reads what stands in macros
     */
    FileLowering(FlatTree tree, TreeParser parser) {
        this(new NodeReader(tree), parser, 0);
    }

    /**
     * The lowering of code that a macro stands for.
     *
     * @param macroDepth how many macros it comes out of
     */
    FileLowering(NodeReader nodes, TreeParser parser, int macroDepth) {
        this.nodes = nodes;
        this.parser = parser;
        this.nesting = new Nesting();
        this.budget = new Budget(64 * 1024 + (long) BYTES_PER_SOURCE_BYTE * nodes.source().length);
        this.stretchDepth = 0;
        this.macroDepth = macroDepth;
    }

    private FileLowering(NodeReader nodes, FileLowering outer) {
        this.nodes = nodes;
        this.parser = outer.parser;
        this.nesting = outer.nesting;
        this.budget = outer.budget;
        this.stretchDepth = outer.stretchDepth + 1;
        this.macroDepth = outer.macroDepth;
    }

    /** The statements of the file. */
    List<Stmt> body() {
        return statements.body(0, StatementLowering.Tail.STATEMENT);
    }

    /** The statements of the block that is all there is; what follows its end too early is left out. */
    List<Stmt> bodyOfBlock() {
        int first = nodes.firstPart(0);
        int block = nodes.is(first, "expression_statement") ? nodes.firstPart(first) : first;
        return nodes.is(block, "block")
                ? statements.body(block, StatementLowering.Tail.VALUE)
                : statements.body(0, StatementLowering.Tail.VALUE);
    }

    /** How many macros the code comes out of. */
    int macroDepth() {
        return macroDepth;
    }

    /**
     * The lowering of a stretch of this source with something put around it, or null when that does not parse
     * without errors.
     *
     * @param before stands on one line
     */
    @Nullable FileLowering stretch(int from, int to, String before, String after) {
        int length = to - from + before.length() + after.length();
        if (stretchDepth >= MAX_STRETCHES || !budget.allows(length)) {
            return null;
        }
        budget.bytes -= length;
        ByteArrayOutputStream code = new ByteArrayOutputStream(length);
        code.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        code.write(nodes.source(), from, to - from);
        code.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        FlatTree tree;
        try {
            tree = parser.parse(Grammar.RUST, code.toByteArray());
        } catch (ParseRefused refused) {
            budget.exhaust();
            return null;
        }
        NodeReader reader = new NodeReader(tree, nodes.placementOf(from, before.length()));
        if (tree.isTruncated() || !reader.errorLines().isEmpty()) {
            budget.wasted(length);
            return null;
        }
        return new FileLowering(reader, this);
    }

    /** Goes one level deeper; false at the limit. Every true is paired with a {@link #leave()}. */
    boolean enter() {
        return nesting.enter();
    }

    /** Comes back from a level. */
    void leave() {
        nesting.leave();
    }
}

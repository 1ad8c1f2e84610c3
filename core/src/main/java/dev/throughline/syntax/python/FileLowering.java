package dev.throughline.syntax.python;

import dev.throughline.syntax.Nesting;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.NodeReader;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lowering of one file: joins the parts that lower each concept and knows whose names are being lowered.
 * Belongs to one thread.
 */
final class FileLowering {

    final NodeReader nodes;
    final ExpressionLowering expressions = new ExpressionLowering(this);
    final OperatorLowering operators = new OperatorLowering(this);
    final ChainLowering chains = new ChainLowering(this);
    final TextLowering texts = new TextLowering(this);
    final CollectionLowering collections = new CollectionLowering(this);
    final AnnotationLowering annotations = new AnnotationLowering(this);
    final TargetLowering targets = new TargetLowering(this);
    final AssignmentLowering assignments = new AssignmentLowering(this);
    final FunctionLowering functions = new FunctionLowering(this);
    final ClassLowering classes = new ClassLowering(this);
    final StatementLowering statements = new StatementLowering(this);
    final GuardLowering guards = new GuardLowering(this);
    final LoopLowering loops = new LoopLowering(this);
    final MatchLowering matches = new MatchLowering(this);
    final CasePatterns patterns = new CasePatterns(this);
    final ImportLowering imports = new ImportLowering(this);

    private final FlatTree tree;
    private final @Nullable TreeParser parser;
    private final Nesting nesting;
    private Scope scope = Scope.ofModule();

    /**
     * The lowering of a whole file.
     *
     * @param parser reads code within quotes
     */
    FileLowering(FlatTree tree, TreeParser parser) {
        this.tree = tree;
        this.parser = parser;
        this.nodes = new NodeReader(tree);
        this.nesting = new Nesting();
    }

    /** The lowering of a stretch of a file, within which nothing is parsed any more. */
    private FileLowering(FlatTree tree, NodeReader nodes, Nesting nesting) {
        this.tree = tree;
        this.parser = null;
        this.nodes = nodes;
        this.nesting = nesting;
    }

    /** The statements of the file. */
    List<Stmt> body() {
        return tree.size() == 0 ? List.of() : scope.headed(statements.block(0));
    }

    /** Whose names are being lowered. */
    Scope scope() {
        return scope;
    }

    /** Goes on in a scope of its own and returns the one to come back to. */
    Scope open(Scope inner) {
        Scope outer = scope;
        scope = inner;
        return outer;
    }

    /** Comes back from an inner scope. */
    void reopen(Scope outer) {
        scope = outer;
    }

    /**
     * The expression that a text within quotes stands for, or null when it stands for none.
     *
     * @param offset the text's first byte in the file
     * @param line the line on which it begins
     */
    @Nullable Expr quoted(String text, int offset, int line) {
        if (parser == null) {
            return null;
        }
        FlatTree stretch;
        try {
            stretch = parser.parse(Grammar.PYTHON, text.getBytes(StandardCharsets.UTF_8));
        } catch (ParseRefused refused) {
            return null;
        }
        NodeReader reader = new NodeReader(stretch, offset, line);
        int[] parts = reader.parts(0);
        if (parts.length != 1 || !reader.is(parts[0], "expression_statement") || !reader.errorLines().isEmpty()) {
            return null;
        }
        int[] expressions = reader.parts(parts[0]);
        return expressions.length == 1
                ? new FileLowering(stretch, reader, nesting).annotations.lower(expressions[0])
                : null;
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

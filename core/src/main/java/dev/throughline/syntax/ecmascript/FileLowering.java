package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.FlatTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The lowering of one file: joins the parts that lower each concept and keeps count of how deep they are
 * nested in one another. Belongs to one thread.
 */
final class FileLowering {

    /**
     * Nested expressions, statements, patterns and types that are followed. What people write stays far
     * below; a chain of calls counts once. Deeper input becomes opaque instead of exhausting the stack.
     */
    static final int MAX_DEPTH = 250;

    final NodeReader nodes;
    final ExpressionLowering expressions = new ExpressionLowering(this);
    final OperatorLowering operators = new OperatorLowering(this);
    final ChainLowering chains = new ChainLowering(this);
    final LiteralLowering literals = new LiteralLowering(this);
    final JsxLowering jsx = new JsxLowering(this);
    final PatternLowering patterns = new PatternLowering(this);
    final TypeLowering types = new TypeLowering(this);
    final FunctionLowering functions = new FunctionLowering(this);
    final ClassLowering classes = new ClassLowering(this);
    final StatementLowering statements = new StatementLowering(this);
    final LoopLowering loops = new LoopLowering(this);
    final ModuleLowering modules = new ModuleLowering(this);
    final NamespaceLowering namespaces = new NamespaceLowering(this);

    private final FlatTree tree;
    private int depth;

    FileLowering(FlatTree tree) {
        this.tree = tree;
        this.nodes = new NodeReader(tree);
    }

    /** The statements of the file. */
    List<Stmt> body() {
        return tree.size() == 0 ? List.of() : statements.body(0);
    }

    /** Lines with syntax errors, ascending, each once; the first line stands for a tree that is cut off. */
    List<Integer> errorLines() {
        List<Integer> lines = new ArrayList<>();
        if (tree.isTruncated()) {
            lines.add(1);
        }
        for (int node = 0; node < tree.size(); node++) {
            if (tree.isError(node) || tree.isMissing(node)) {
                lines.add(tree.line(node));
            }
        }
        return lines.stream().sorted().distinct().toList();
    }

    /** Goes one level deeper; false at the limit. Every true is paired with a {@link #leave()}. */
    boolean enter() {
        if (depth >= MAX_DEPTH) {
            return false;
        }
        depth++;
        return true;
    }

    /** Comes back from a level. */
    void leave() {
        depth--;
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.Nesting;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.NodeReader;
import java.util.List;

/**
 * The lowering of one file: joins the parts that lower each concept and keeps count of how deep they are
 * nested in one another. Belongs to one thread.
 */
final class FileLowering {

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
    private final Nesting nesting = new Nesting();

    FileLowering(FlatTree tree) {
        this.tree = tree;
        this.nodes = new NodeReader(tree);
    }

    /** The statements of the file. */
    List<Stmt> body() {
        return tree.size() == 0 ? List.of() : statements.body(0);
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

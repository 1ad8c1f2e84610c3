package dev.throughline.syntax.python;

import dev.throughline.syntax.LanguageFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.TreeParser;
import java.util.List;
import java.util.Set;

/** The front end for Python 3, of any version. */
public final class PythonFrontEnd implements LanguageFrontEnd {

    private final TreeParser parser;

    /**
     * Reads Python sources; stubs are none.
     *
     * @param parser stays open as long as the front end is used; closing it is the caller's business
     */
    public PythonFrontEnd(TreeParser parser) {
        this.parser = parser;
    }

    @Override
    public String language() {
        return "python";
    }

    @Override
    public Set<String> extensions() {
        return Set.of("py");
    }

    @Override
    public ModuleNode lower(String file, byte[] bytes) {
        FlatTree tree;
        try {
            tree = parser.parse(Grammar.PYTHON, bytes);
        } catch (ParseRefused refused) {
            // A file that is not parsed has its trouble on its first line.
            return new ModuleNode(file, language(), List.of(), List.of(1), refused.reason().words());
        }
        FileLowering lowering = new FileLowering(tree, parser);
        return new ModuleNode(file, language(), lowering.body(), lowering.nodes.errorLines(), tree.leftOut());
    }
}

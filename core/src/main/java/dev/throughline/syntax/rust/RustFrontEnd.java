package dev.throughline.syntax.rust;

import dev.throughline.syntax.LanguageFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.ParserThread;
import dev.throughline.syntax.tree.TreeParser;
import java.util.List;
import java.util.Set;

/** The front end for Rust, of any edition. */
public final class RustFrontEnd implements LanguageFrontEnd {

    /** The name of the language. */
    static final String LANGUAGE = "rust";

    private final TreeParser parser;

    /**
     * Reads Rust sources.
     *
     * @param parser stays open as long as the front end is used; closing it is the caller's business
     */
    public RustFrontEnd(TreeParser parser) {
        this.parser = parser;
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("rs");
    }

    @Override
    public ModuleNode lower(String file, byte[] bytes) {
        // What stands in macros is parsed piece by piece, which one thread does best.
        return ParserThread.call(() -> read(file, bytes));
    }

    private ModuleNode read(String file, byte[] bytes) {
        FlatTree tree;
        try {
            tree = parser.parse(Grammar.RUST, bytes);
        } catch (ParseRefused refused) {
            // A file that is not parsed has its trouble on its first line.
            return new ModuleNode(file, language(), List.of(), List.of(1), refused.reason().words());
        }
        FileLowering lowering = new FileLowering(tree, parser);
        return new ModuleNode(file, language(), lowering.body(), lowering.nodes.errorLines(), tree.leftOut());
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.LanguageFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.ParseRefused;
import dev.throughline.syntax.tree.TreeParser;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The front end for TypeScript or for JavaScript, which share their semantics but not their files. */
public final class EcmaScriptFrontEnd implements LanguageFrontEnd {

    /** A file that is not parsed has its trouble on its first line. */
    private static final List<Integer> WHOLE_FILE = List.of(1);

    private final TreeParser parser;
    private final String language;
    private final Set<String> extensions;

    private EcmaScriptFrontEnd(TreeParser parser, String language, Set<String> extensions) {
        this.parser = parser;
        this.language = language;
        this.extensions = extensions;
    }

    /**
     * Reads TypeScript, with and without JSX.
     *
     * @param parser stays open as long as the front end is used; closing it is the caller's business
     */
    public static EcmaScriptFrontEnd typeScript(TreeParser parser) {
        return new EcmaScriptFrontEnd(parser, "typescript", Set.of("ts", "mts", "cts", "tsx"));
    }

    /**
     * Reads JavaScript, as ECMAScript or CommonJS modules, with and without JSX.
     *
     * @param parser stays open as long as the front end is used; closing it is the caller's business
     */
    public static EcmaScriptFrontEnd javaScript(TreeParser parser) {
        return new EcmaScriptFrontEnd(parser, "javascript", Set.of("js", "mjs", "cjs", "jsx"));
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public Set<String> extensions() {
        return extensions;
    }

    @Override
    public ModuleNode lower(String file, byte[] bytes) {
        FlatTree tree;
        try {
            tree = parse(grammar(file), bytes);
        } catch (ParseRefused refused) {
            return new ModuleNode(file, language, List.of(), WHOLE_FILE, refused.reason().words());
        }
        FileLowering lowering = new FileLowering(tree);
        return new ModuleNode(
                file,
                language,
                lowering.body(),
                lowering.nodes.errorLines(),
                tree.leftOut());
    }

    private FlatTree parse(Grammar grammar, byte[] bytes) {
        if (grammar == Grammar.JAVASCRIPT) {
            return parser.parse(grammar, bytes);
        }
        FlatTree tree = parser.parse(grammar, GrammarGaps.blank(bytes));
        byte[] mended = GrammarGaps.withoutNonNullMarks(tree);
        return mended == null ? tree : parser.parse(grammar, mended);
    }

    private Grammar grammar(String file) {
        if (!language.equals("typescript")) {
            return Grammar.JAVASCRIPT;
        }
        return file.toLowerCase(Locale.ROOT).endsWith(".tsx") ? Grammar.TSX : Grammar.TYPESCRIPT;
    }
}

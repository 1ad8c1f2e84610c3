package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.LanguageFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.FlatTree;
import dev.throughline.syntax.tree.Grammar;
import dev.throughline.syntax.tree.TreeParser;
import java.util.Locale;
import java.util.Set;

/** The front end for TypeScript or for JavaScript, which share their semantics but not their files. */
public final class EcmaScriptFrontEnd implements LanguageFrontEnd {

    private final String language;
    private final Set<String> extensions;

    private EcmaScriptFrontEnd(String language, Set<String> extensions) {
        this.language = language;
        this.extensions = extensions;
    }

    /** Reads TypeScript, with and without JSX. */
    public static EcmaScriptFrontEnd typeScript() {
        return new EcmaScriptFrontEnd("typescript", Set.of("ts", "mts", "cts", "tsx"));
    }

    /** Reads JavaScript, as ECMAScript or CommonJS modules, with and without JSX. */
    public static EcmaScriptFrontEnd javaScript() {
        return new EcmaScriptFrontEnd("javascript", Set.of("js", "mjs", "cjs", "jsx"));
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
        try (TreeParser parser = TreeParser.open()) {
            return lower(file, parser.parse(grammar(file), bytes));
        }
    }

    private ModuleNode lower(String file, FlatTree tree) {
        FileLowering lowering = new FileLowering(tree);
        return new ModuleNode(file, language, lowering.body(), lowering.errorLines());
    }

    private Grammar grammar(String file) {
        if (!language.equals("typescript")) {
            return Grammar.JAVASCRIPT;
        }
        return file.toLowerCase(Locale.ROOT).endsWith(".tsx") ? Grammar.TSX : Grammar.TYPESCRIPT;
    }
}

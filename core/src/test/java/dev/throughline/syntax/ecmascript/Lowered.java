package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;

/** Lowers snippets for tests; all share one parser, which lives as long as the test run. */
final class Lowered {

    private static final TreeParser PARSER = TreeParser.open();
    private static final EcmaScriptFrontEnd TYPE_SCRIPT = EcmaScriptFrontEnd.typeScript(PARSER);
    private static final EcmaScriptFrontEnd JAVA_SCRIPT = EcmaScriptFrontEnd.javaScript(PARSER);

    private Lowered() {}

    static ModuleNode source(String extension, String source) {
        return bytes(extension, source.getBytes(StandardCharsets.UTF_8));
    }

    static ModuleNode bytes(String extension, byte[] source) {
        EcmaScriptFrontEnd frontEnd = JAVA_SCRIPT.extensions().contains(extension) ? JAVA_SCRIPT : TYPE_SCRIPT;
        return frontEnd.lower("src/sample." + extension, source);
    }
}

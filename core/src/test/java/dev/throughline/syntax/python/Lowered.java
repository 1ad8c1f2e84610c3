package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;

/** Lowers snippets of Python for tests; all share one parser, which lives as long as the test run. */
final class Lowered {

    private static final PythonFrontEnd PYTHON = new PythonFrontEnd(TreeParser.open());

    private Lowered() {}

    static ModuleNode source(String source) {
        return bytes(source.getBytes(StandardCharsets.UTF_8));
    }

    static ModuleNode bytes(byte[] source) {
        return PYTHON.lower("src/sample.py", source);
    }
}

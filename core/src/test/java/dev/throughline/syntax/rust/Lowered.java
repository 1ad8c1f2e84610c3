package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;

/** Lowers snippets of Rust for tests; all share one parser, which lives as long as the test run. */
final class Lowered {

    private static final RustFrontEnd RUST = new RustFrontEnd(TreeParser.open());

    private Lowered() {}

    static ModuleNode source(String source) {
        return bytes(source.getBytes(StandardCharsets.UTF_8));
    }

    static ModuleNode bytes(byte[] source) {
        return RUST.lower("src/sample.rs", source);
    }
}

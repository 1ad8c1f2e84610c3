package dev.throughline.syntax.tree;

/** The grammars that {@link TreeParser} knows. To add one, add its artifact to the build and a constant here. */
public enum Grammar {
    /** TypeScript without JSX. */
    TYPESCRIPT("tree-sitter-typescript", "tree_sitter_typescript"),
    /** TypeScript with JSX; type assertions in angle brackets do not exist in it. */
    TSX("tree-sitter-tsx", "tree_sitter_tsx"),
    /** JavaScript, JSX included. */
    JAVASCRIPT("tree-sitter-javascript", "tree_sitter_javascript"),
    /** Python 3. */
    PYTHON("tree-sitter-python", "tree_sitter_python"),
    /** Rust, of any edition. */
    RUST("tree-sitter-rust", "tree_sitter_rust");

    private final String library;
    private final String symbol;

    Grammar(String library, String symbol) {
        this.library = library;
        this.symbol = symbol;
    }

    /** Name of the artifact and of the native library inside it, without platform and extension. */
    String library() {
        return library;
    }

    /** Name of the exported function that returns the language. */
    String symbol() {
        return symbol;
    }
}

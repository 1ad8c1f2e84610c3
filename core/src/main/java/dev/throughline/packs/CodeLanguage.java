package dev.throughline.packs;

import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.python.PythonSemantics;
import dev.throughline.eval.rust.RustSemantics;
import dev.throughline.source.FileKind;

/** A language, or family of languages, whose code shares one world and its libraries. */
public enum CodeLanguage {
    /** JavaScript and TypeScript. */
    ECMASCRIPT,
    PYTHON,
    RUST;

    /** Whether a file is written in it. */
    public boolean isOf(String file) {
        FileKind kind = FileKind.of(file);
        return switch (this) {
            case ECMASCRIPT -> kind.isNodeCode();
            case PYTHON -> kind == FileKind.PYTHON;
            case RUST -> kind == FileKind.RUST;
        };
    }

    /** What its code means. */
    public LanguageSemantics semantics() {
        return switch (this) {
            case ECMASCRIPT -> new EcmaScriptSemantics();
            case PYTHON -> new PythonSemantics();
            case RUST -> new RustSemantics();
        };
    }
}

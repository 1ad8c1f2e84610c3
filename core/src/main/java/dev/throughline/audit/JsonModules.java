package dev.throughline.audit;

import dev.throughline.source.SourceContent;
import dev.throughline.syntax.ecmascript.EcmaScriptFrontEnd;
import dev.throughline.syntax.ir.ModuleNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads JSON files that programs import as modules whose export is the document. */
final class JsonModules {
    /** Largest document in bytes: settings and manifests are small, what is larger is data. */
    private static final int LARGEST = 128 * 1024;

    private static final byte[] BEFORE = "module.exports = ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = ";\n".getBytes(StandardCharsets.UTF_8);

    private JsonModules() {}

    /** The module of a document; empty when it is too large. Places in it are off by what stands before it. */
    static Optional<ModuleNode> read(String file, SourceContent content, EcmaScriptFrontEnd javaScript) {
        byte[] document = content.bytes();
        if (document.length > LARGEST) {
            return Optional.empty();
        }
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.writeBytes(BEFORE);
        module.writeBytes(document);
        module.writeBytes(AFTER);
        return Optional.of(javaScript.lower(file, module.toByteArray()));
    }
}

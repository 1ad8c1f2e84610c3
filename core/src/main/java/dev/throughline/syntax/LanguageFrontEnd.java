package dev.throughline.syntax;

import dev.throughline.syntax.ir.ModuleNode;
import java.util.Set;

/** Lowers the files of one language to the intermediate representation. Implementations are thread-safe. */
public interface LanguageFrontEnd {

    /** Name of the language, as the report prints it. */
    String language();

    /** File name extensions, without the dot, that this front end reads. */
    Set<String> extensions();

    /**
     * Lowers one file. Never throws on any input: what cannot be read becomes an opaque node or an
     * entry of {@link ModuleNode#errors()}.
     *
     * @param file path relative to the audited root, recorded in the result
     * @param bytes content, taken as UTF-8; bytes that are not are kept as replacement characters
     */
    ModuleNode lower(String file, byte[] bytes);
}

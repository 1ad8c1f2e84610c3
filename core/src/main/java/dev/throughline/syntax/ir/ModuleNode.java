package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source file, lowered.
 *
 * @param file path relative to the audited root
 * @param language the language whose semantics apply
 * @param body top-level statements
 * @param errors lines on which the grammar found a syntax error; what could be read is in {@code body}
 * @param leftOut why all or part of the file was not read although it may hold no error, in words; null when it was
 */
public record ModuleNode(
        String file, String language, List<Stmt> body, List<Integer> errors, @Nullable String leftOut) {

    /** A file that was read as a whole. */
    public ModuleNode(String file, String language, List<Stmt> body, List<Integer> errors) {
        this(file, language, body, errors, null);
    }
}

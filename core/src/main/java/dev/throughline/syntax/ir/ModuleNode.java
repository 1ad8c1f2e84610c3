package dev.throughline.syntax.ir;

import java.util.List;

/**
 * One source file, lowered.
 *
 * @param file path relative to the audited root
 * @param language the language whose semantics apply
 * @param body top-level statements
 * @param errors lines on which the grammar found a syntax error; what could be read is in {@code body}
 */
public record ModuleNode(String file, String language, List<Stmt> body, List<Integer> errors) {}

/**
 * The language-neutral intermediate representation: small, immutable, with source spans. Every front
 * end lowers to it and the interpreter reads nothing else.
 */
@NullMarked
package dev.throughline.syntax.ir;

import org.jspecify.annotations.NullMarked;

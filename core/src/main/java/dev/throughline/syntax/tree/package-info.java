/**
 * The parser door: bytes of a source file in, a {@link dev.throughline.syntax.tree.FlatTree} out. The native
 * parsing library, its handles and {@code java.lang.foreign} stay inside this package. What a tree means is
 * the business of the front ends.
 */
@NullMarked
package dev.throughline.syntax.tree;

import org.jspecify.annotations.NullMarked;

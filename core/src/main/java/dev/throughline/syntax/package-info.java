/** Front ends: one per language, from bytes to the common intermediate representation. */
@NullMarked
package dev.throughline.syntax;

import org.jspecify.annotations.NullMarked;

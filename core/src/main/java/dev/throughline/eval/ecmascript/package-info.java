/** The meaning of JavaScript and TypeScript: truth, equality, operators, and the built-in library. */
@NullMarked
package dev.throughline.eval.ecmascript;

import org.jspecify.annotations.NullMarked;

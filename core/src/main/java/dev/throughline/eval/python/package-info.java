/** Python: what its values, objects and built-in functions do. */
@NullMarked
package dev.throughline.eval.python;

import org.jspecify.annotations.NullMarked;

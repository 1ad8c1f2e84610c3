/**
 * The value domain of the abstract interpreter: constants, values with known parts and holes, and
 * {@link dev.throughline.eval.value.Unknown}, which never stops the run.
 */
@NullMarked
package dev.throughline.eval.value;

import org.jspecify.annotations.NullMarked;

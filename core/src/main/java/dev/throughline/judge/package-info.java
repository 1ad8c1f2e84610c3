/** From facts to verdicts: pure functions, the door of which is {@link dev.throughline.judge.Judge}. */
@NullMarked
package dev.throughline.judge;

import org.jspecify.annotations.NullMarked;

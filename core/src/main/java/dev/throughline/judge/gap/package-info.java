/** The missing scenarios ranked by risk. */
@NullMarked
package dev.throughline.judge.gap;

import org.jspecify.annotations.NullMarked;

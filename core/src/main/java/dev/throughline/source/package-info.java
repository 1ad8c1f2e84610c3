/** The files of the audited checkout: walking it safely, reading it within limits, and what kind each file is. */
@NullMarked
package dev.throughline.source;

import org.jspecify.annotations.NullMarked;

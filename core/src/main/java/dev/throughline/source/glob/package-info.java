/** Patterns taken from the audited checkout, on matchers whose time is bounded. */
@NullMarked
package dev.throughline.source.glob;

import org.jspecify.annotations.NullMarked;

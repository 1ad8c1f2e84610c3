/** The summary on a terminal: columns, colours and glyphs, safe against control characters. */
@NullMarked
package dev.throughline.report.terminal;

import org.jspecify.annotations.NullMarked;

/** Python's standard library, as far as programs find their settings, files and types by it. */
@NullMarked
package dev.throughline.packs.pystd;

import org.jspecify.annotations.NullMarked;

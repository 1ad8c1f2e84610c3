/** Python's view of the checkout: projects, source roots, settings of pytest, and where an import leads. */
@NullMarked
package dev.throughline.source.python;

import org.jspecify.annotations.NullMarked;

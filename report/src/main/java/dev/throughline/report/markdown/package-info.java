/** The Markdown page, one class per section, and the escaping that keeps hostile names from becoming markup. */
@NullMarked
package dev.throughline.report.markdown;

import org.jspecify.annotations.NullMarked;

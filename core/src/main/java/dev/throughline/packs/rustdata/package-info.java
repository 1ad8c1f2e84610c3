/** What the database libraries of Rust give: which of their results may be missing, and of which type the rows are. */
@NullMarked
package dev.throughline.packs.rustdata;

import org.jspecify.annotations.NullMarked;

/** Reads what statements of SQL write: which columns of which table, to what, and in which rows. */
@NullMarked
package dev.throughline.packs.sql;

import org.jspecify.annotations.NullMarked;

/** The types of the crate {@code http}, which servers and clients of Rust hand on under their own names. */
@NullMarked
package dev.throughline.packs.rusthttp;

import org.jspecify.annotations.NullMarked;

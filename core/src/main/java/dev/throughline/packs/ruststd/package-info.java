/** Models of what comes with Rust: constructors of collections and texts, the environment, futures. */
@NullMarked
package dev.throughline.packs.ruststd;

import org.jspecify.annotations.NullMarked;

/** HTTP clients that tests in Rust send requests with, the answers that they give, and how those are asserted. */
@NullMarked
package dev.throughline.packs.rustclient;

import org.jspecify.annotations.NullMarked;

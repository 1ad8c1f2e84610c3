/** Middleware that a library brings along: what it may answer or pass on as an error is known, the code is not. */
@NullMarked
package dev.throughline.packs.middleware;

import org.jspecify.annotations.NullMarked;

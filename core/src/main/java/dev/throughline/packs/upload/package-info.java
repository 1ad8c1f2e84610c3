/** Middleware libraries that take files out of a request. */
@NullMarked
package dev.throughline.packs.upload;

import org.jspecify.annotations.NullMarked;

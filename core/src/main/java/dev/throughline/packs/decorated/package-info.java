/** Frameworks that put decorators on top of Express: their controllers become routes of an Express app. */
@NullMarked
package dev.throughline.packs.decorated;

import org.jspecify.annotations.NullMarked;

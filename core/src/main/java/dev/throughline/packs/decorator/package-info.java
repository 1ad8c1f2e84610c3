/** What decorators of libraries leave on the classes of the audited code, for the packs that build on them. */
@NullMarked
package dev.throughline.packs.decorator;

import org.jspecify.annotations.NullMarked;

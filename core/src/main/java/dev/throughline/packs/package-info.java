/** What is shared by the packs: each package below models one framework or kind of library. */
@NullMarked
package dev.throughline.packs;

import org.jspecify.annotations.NullMarked;

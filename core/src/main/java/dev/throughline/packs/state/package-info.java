/** Sees status fields of stored resources: what writes them, to what and from what, and what reads them. */
@NullMarked
package dev.throughline.packs.state;

import org.jspecify.annotations.NullMarked;

/** Where the servers of the checkout start. */
@NullMarked
package dev.throughline.source.entry;

import org.jspecify.annotations.NullMarked;

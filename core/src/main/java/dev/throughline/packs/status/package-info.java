/** Libraries of HTTP statuses: their names as constants, and errors that carry a status. */
@NullMarked
package dev.throughline.packs.status;

import org.jspecify.annotations.NullMarked;

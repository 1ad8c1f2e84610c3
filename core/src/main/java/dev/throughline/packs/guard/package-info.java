/** Libraries that stand guard before routes: rate limits, authentication, protection against forged requests. */
@NullMarked
package dev.throughline.packs.guard;

import org.jspecify.annotations.NullMarked;

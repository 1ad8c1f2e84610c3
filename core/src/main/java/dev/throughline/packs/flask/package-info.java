/** Models of Flask and of the extensions with which its routes are commonly written. */
@NullMarked
package dev.throughline.packs.flask;

import org.jspecify.annotations.NullMarked;

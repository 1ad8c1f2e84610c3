/** marshmallow: schemas that refuse what does not fit them. */
@NullMarked
package dev.throughline.packs.marshmallow;

import org.jspecify.annotations.NullMarked;

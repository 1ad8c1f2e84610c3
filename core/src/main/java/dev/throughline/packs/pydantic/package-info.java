/** Pydantic: fields of models, and settings that come out of the environment. */
@NullMarked
package dev.throughline.packs.pydantic;

import org.jspecify.annotations.NullMarked;

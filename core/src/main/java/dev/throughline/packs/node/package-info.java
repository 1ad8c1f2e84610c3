/** Node's own modules as far as programs find their code by them: paths and folder listings. */
@NullMarked
package dev.throughline.packs.node;

import org.jspecify.annotations.NullMarked;

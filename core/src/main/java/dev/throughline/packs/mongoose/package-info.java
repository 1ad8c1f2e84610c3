/** Models of mongoose: the statics and methods that schemas give to models and documents. */
@NullMarked
package dev.throughline.packs.mongoose;

import org.jspecify.annotations.NullMarked;

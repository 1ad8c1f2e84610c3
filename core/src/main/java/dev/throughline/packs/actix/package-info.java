/** actix-web's server: apps, scopes, resources and attribute routes, extractors, middlewares, answers and errors. */
@NullMarked
package dev.throughline.packs.actix;

import org.jspecify.annotations.NullMarked;

/** axum's server: routers, method routers, extractors, answers, middleware, and crates that add routes to it. */
@NullMarked
package dev.throughline.packs.axum;

import org.jspecify.annotations.NullMarked;

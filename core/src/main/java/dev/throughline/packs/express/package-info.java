/** Express: apps, routers, routes, mounts, error handlers, responses. */
@NullMarked
package dev.throughline.packs.express;

import org.jspecify.annotations.NullMarked;

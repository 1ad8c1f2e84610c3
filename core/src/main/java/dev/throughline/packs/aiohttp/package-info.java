/** aiohttp's server: applications, route tables, class-based views, middlewares and the exceptions that are answers. */
@NullMarked
package dev.throughline.packs.aiohttp;

import org.jspecify.annotations.NullMarked;

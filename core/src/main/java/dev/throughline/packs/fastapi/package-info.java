/** FastAPI and Starlette: apps, routers, dependencies, what handlers answer and how errors become answers. */
@NullMarked
package dev.throughline.packs.fastapi;

import org.jspecify.annotations.NullMarked;

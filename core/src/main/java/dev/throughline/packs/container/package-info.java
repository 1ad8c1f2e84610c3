/** Dependency-injection containers: what is registered, and what resolving gives. */
@NullMarked
package dev.throughline.packs.container;

import org.jspecify.annotations.NullMarked;

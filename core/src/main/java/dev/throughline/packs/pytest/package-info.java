/**
 * pytest and unittest: which cases and fixtures the test files of Python have, and running them in order, each case
 * inside the fixtures that it asks for.
 */
@NullMarked
package dev.throughline.packs.pytest;

import org.jspecify.annotations.NullMarked;

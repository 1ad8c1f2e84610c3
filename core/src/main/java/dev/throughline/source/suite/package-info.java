/** Which files are tests, which runner runs them, and which suite they belong to. */
@NullMarked
package dev.throughline.source.suite;

import org.jspecify.annotations.NullMarked;

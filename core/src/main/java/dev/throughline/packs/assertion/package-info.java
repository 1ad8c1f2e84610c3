/** Assertion libraries of test code: what is expected of an answer becomes an observation. */
@NullMarked
package dev.throughline.packs.assertion;

import org.jspecify.annotations.NullMarked;

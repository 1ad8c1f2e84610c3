/** The domain in the words of the verdict rules: immutable records, no IO, no framework. */
@NullMarked
package dev.throughline.model;

import org.jspecify.annotations.NullMarked;

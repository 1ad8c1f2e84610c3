/**
 * Libraries that check input against a schema. A schema is a value that decides known input and tells the
 * form of unknown input.
 */
@NullMarked
package dev.throughline.packs.validation;

import org.jspecify.annotations.NullMarked;

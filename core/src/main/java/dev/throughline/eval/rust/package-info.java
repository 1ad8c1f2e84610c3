/**
 * What Rust means: crates and modules, declared types that unknown values carry, implementations of traits, and the
 * methods of the types that come with the language.
 */
@NullMarked
package dev.throughline.eval.rust;

import org.jspecify.annotations.NullMarked;

/** The built-in test runner of Rust, and the attributes of libraries that make several runs of one test. */
@NullMarked
package dev.throughline.packs.cargotest;

import org.jspecify.annotations.NullMarked;

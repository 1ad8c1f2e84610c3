/** What tests in Rust put in the place of the real thing: stub servers, containers, other databases, mocks of traits. */
@NullMarked
package dev.throughline.packs.rustdoubles;

import org.jspecify.annotations.NullMarked;

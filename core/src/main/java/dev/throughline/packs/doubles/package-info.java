/** Mocking libraries of the Node world: mock functions, spies, module mocks, and what each stands in for. */
@NullMarked
package dev.throughline.packs.doubles;

import org.jspecify.annotations.NullMarked;

/** Cargo's view of the checkout: workspaces, packages, their crates, and the files that the modules of a crate fill. */
@NullMarked
package dev.throughline.source.cargo;

import org.jspecify.annotations.NullMarked;

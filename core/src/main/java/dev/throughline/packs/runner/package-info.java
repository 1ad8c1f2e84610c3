/** Test runners of the Node world: which suites, hooks and cases a test file has, and running them in order. */
@NullMarked
package dev.throughline.packs.runner;

import org.jspecify.annotations.NullMarked;

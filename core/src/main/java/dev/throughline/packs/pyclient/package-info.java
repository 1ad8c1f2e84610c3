/** HTTP clients that tests in Python send requests with, the answers that they give, and how those are asserted. */
@NullMarked
package dev.throughline.packs.pyclient;

import org.jspecify.annotations.NullMarked;

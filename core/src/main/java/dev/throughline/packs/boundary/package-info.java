/**
 * Where the project's code meets the outside: a table of libraries as data, and the listener that takes down a crossing
 * when an operation of one of them is called.
 */
@NullMarked
package dev.throughline.packs.boundary;

import org.jspecify.annotations.NullMarked;

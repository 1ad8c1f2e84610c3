/** Wires the rooms: from a checkout to facts, and from facts to the judged audit. */
@NullMarked
package dev.throughline.audit;

import org.jspecify.annotations.NullMarked;

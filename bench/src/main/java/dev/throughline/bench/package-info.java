/** What an audit is measured against: reading and parsing the same checkout, in a process of its own. */
@NullMarked
package dev.throughline.bench;

import org.jspecify.annotations.NullMarked;

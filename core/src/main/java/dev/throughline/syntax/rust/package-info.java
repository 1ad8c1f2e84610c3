/**
 * The front end for Rust: from syntax trees to the intermediate representation. What is written within macros is read
 * like other code where it can be; borrowing, lifetimes and moves are left out.
 */
@NullMarked
package dev.throughline.syntax.rust;

import org.jspecify.annotations.NullMarked;

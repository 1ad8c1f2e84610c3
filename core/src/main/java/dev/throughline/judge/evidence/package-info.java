/** Which exercise reaches what, how real it is and which outcome it asserts. */
@NullMarked
package dev.throughline.judge.evidence;

import org.jspecify.annotations.NullMarked;

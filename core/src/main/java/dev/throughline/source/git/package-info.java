/** What the checkout's own git folder says, read as plain files and never through git itself. */
@NullMarked
package dev.throughline.source.git;

import org.jspecify.annotations.NullMarked;

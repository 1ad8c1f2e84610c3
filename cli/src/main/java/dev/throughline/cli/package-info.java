/** The command line: commands, options, progress and exit codes. It decides nothing about contracts or tests. */
@NullMarked
package dev.throughline.cli;

import org.jspecify.annotations.NullMarked;

/** How names and numbers of an audited project, which may be hostile, are made safe and readable as plain text. */
@NullMarked
package dev.throughline.report.text;

import org.jspecify.annotations.NullMarked;

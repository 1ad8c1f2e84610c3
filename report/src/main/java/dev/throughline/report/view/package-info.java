/** What several formats show of an audit, gathered and ordered once: plain data without any markup. */
@NullMarked
package dev.throughline.report.view;

import org.jspecify.annotations.NullMarked;

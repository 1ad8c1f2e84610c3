/**
 * The output formats of an audit and the folder that they are written to. No decision about the audited project is
 * made here: everything shown is taken from the judged model.
 */
@NullMarked
package dev.throughline.report;

import org.jspecify.annotations.NullMarked;

/** The JSON form of an audit, schema {@code throughline/1}: field order and values, nothing else. */
@NullMarked
package dev.throughline.report.json;

import org.jspecify.annotations.NullMarked;

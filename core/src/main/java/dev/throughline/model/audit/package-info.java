/** The judged result of one audit, one to one with the JSON report: what every report format is written from. */
@NullMarked
package dev.throughline.model.audit;

import org.jspecify.annotations.NullMarked;

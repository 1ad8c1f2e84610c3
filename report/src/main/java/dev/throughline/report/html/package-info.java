/** The HTML page: typed templates compiled by the build, and the escaping of what they print. */
@NullMarked
package dev.throughline.report.html;

import org.jspecify.annotations.NullMarked;

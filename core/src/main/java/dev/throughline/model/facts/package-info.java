/** What the analysis saw, before anything is judged: the input of the judge room. */
@NullMarked
package dev.throughline.model.facts;

import org.jspecify.annotations.NullMarked;

/**
 * The abstract interpreter over the intermediate representation: modules, environments, closures,
 * classes, joins at unknown branches, budgets. It knows no framework.
 */
@NullMarked
package dev.throughline.eval;

import org.jspecify.annotations.NullMarked;

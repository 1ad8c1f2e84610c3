/**
 * The front end for Python 3: from syntax trees to the intermediate representation. Decorators become calls,
 * names belong to their function, and annotations are kept both as code and as
 * {@link dev.throughline.syntax.ir.TypeRef}s.
 */
@NullMarked
package dev.throughline.syntax.python;

import org.jspecify.annotations.NullMarked;

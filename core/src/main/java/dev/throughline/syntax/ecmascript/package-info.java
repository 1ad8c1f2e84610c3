/**
 * Front ends for TypeScript and JavaScript: from syntax trees to the intermediate representation. Types
 * and ambient declarations leave no trace but the {@link dev.throughline.syntax.ir.TypeRef}s on bindings.
 */
@NullMarked
package dev.throughline.syntax.ecmascript;

import org.jspecify.annotations.NullMarked;

/** Node's view of the checkout: packages, workspaces, compiler configurations, and where an import leads. */
@NullMarked
package dev.throughline.source.node;

import org.jspecify.annotations.NullMarked;

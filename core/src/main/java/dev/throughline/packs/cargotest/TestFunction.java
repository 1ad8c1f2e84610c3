package dev.throughline.packs.cargotest;

import dev.throughline.eval.Site;
import dev.throughline.eval.rust.RustModule;
import dev.throughline.eval.value.Closure;
import dev.throughline.syntax.ir.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that an attribute marks as a test.
 *
 * @param name as cargo prints it: the modules of its crate and its own name, joined by {@code ::}
 * @param optIn the switch without which it does not run, or null
 */
record TestFunction(RustModule module, String name, Closure function, @Nullable String optIn) {

    /** Its attributes. */
    List<Expr> attributes() {
        return function.node().decorators();
    }

    /** Where its name stands. */
    Site site() {
        return new Site(module.file(), function.node().span());
    }
}

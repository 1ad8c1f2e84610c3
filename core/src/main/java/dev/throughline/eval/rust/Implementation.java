package dev.throughline.eval.rust;

import dev.throughline.eval.Scope;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * What a type can do, by itself or for a trait.
 *
 * @param self the type
 * @param trait where the trait is known: its qualified name, or the path of one of another crate; else null
 * @param scope what its items see
 */
public record Implementation(
        RustModule module, Stmt.Implement declaration, Type self, @Nullable String trait, Scope scope) {

    /** An argument of the trait as written ({@code X} of {@code From<X>}), or null. */
    public @Nullable TypeRef traitArgument() {
        TypeRef written = declaration.trait();
        return written == null || written.arguments().isEmpty() ? null : written.arguments().getFirst();
    }

    /** Whether it is for a trait of this name, wherever that comes from. */
    public boolean isFor(String name) {
        TypeRef written = declaration.trait();
        return written != null && (written.name().equals(name) || written.name().endsWith("::" + name));
    }
}

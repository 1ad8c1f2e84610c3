package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import org.jspecify.annotations.Nullable;

/** A trait. */
public final class TraitType extends TypeDefinition {
    private final Stmt.DeclareTrait declaration;

    TraitType(RustModule module, Stmt.DeclareTrait declaration) {
        super(module, declaration.name(), declaration.typeParameters());
        this.declaration = declaration;
    }

    /** How it is declared. */
    public Stmt.DeclareTrait declaration() {
        return declaration;
    }

    /** A function of the trait: that of the type of its first argument. */
    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        return new NativeFunction(member, (inner, call) -> {
            Value self = call.argument(0);
            Value method = inner.semantics().method(inner, self, member, call.site());
            return method == null || call.arguments().isEmpty()
                    ? null
                    : inner.call(method, call.with(call.arguments().subList(1, call.arguments().size())));
        });
    }
}

package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import org.jspecify.annotations.Nullable;

/** A name for another type. */
public final class AliasType extends TypeDefinition {
    private final @Nullable TypeRef target;

    AliasType(RustModule module, Stmt.DeclareAlias declaration) {
        super(module, declaration.name(), declaration.typeParameters());
        this.target = declaration.type();
    }

    /** What it stands for, or null where that is not written. */
    public @Nullable TypeRef target() {
        return target;
    }

    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        Value entity = target == null ? null : World.of(in).types().entity(target.name(), scope());
        return entity == null || entity.equals(this) ? null : in.get(entity, member, site);
    }
}

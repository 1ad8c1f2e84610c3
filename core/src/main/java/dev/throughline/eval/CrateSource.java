package dev.throughline.eval;

import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateResolution;
import dev.throughline.source.cargo.ModulePlace;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the interpreter asks of a program that is made of crates. Implementations are thread-safe. */
public interface CrateSource {

    /** A program without crates: every file is one of its own. */
    CrateSource NONE = new CrateSource() {};

    /** All crates of the project. */
    default List<Crate> crates() {
        return List.of();
    }

    /** What a name means as the name of a crate, for code of a crate. */
    default Optional<CrateResolution> resolve(Crate from, String name) {
        return Optional.empty();
    }

    /** Where the module stands that a module declares without a body. */
    default Optional<ModulePlace> child(ModulePlace place, String name, @Nullable String path) {
        return Optional.empty();
    }

    /** What the call of a macro stands for; nothing when no rule matches. */
    default Optional<List<Stmt>> expand(Stmt.DeclareMacro macro, Expr.MacroCall call) {
        return Optional.empty();
    }
}

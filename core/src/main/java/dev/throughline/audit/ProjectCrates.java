package dev.throughline.audit;

import dev.throughline.eval.CrateSource;
import dev.throughline.source.SourceTree;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.cargo.Crate;
import dev.throughline.source.cargo.CrateResolution;
import dev.throughline.source.cargo.ModulePlace;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.rust.MacroExpansion;
import dev.throughline.syntax.tree.TreeParser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The crates of a checkout. */
record ProjectCrates(SourceTree tree, CargoProjects projects, MacroExpansion macros) implements CrateSource {

    ProjectCrates(SourceTree tree, CargoProjects projects, TreeParser parser) {
        this(tree, projects, new MacroExpansion(parser));
    }

    @Override
    public List<Crate> crates() {
        return projects.crates();
    }

    @Override
    public Optional<CrateResolution> resolve(Crate from, String name) {
        return projects.resolve(from, name);
    }

    @Override
    public Optional<ModulePlace> child(ModulePlace place, String name, @Nullable String path) {
        return place.child(tree, name, path);
    }

    @Override
    public Optional<List<Stmt>> expand(Stmt.DeclareMacro macro, Expr.MacroCall call) {
        return macros.expand(macro, call);
    }
}

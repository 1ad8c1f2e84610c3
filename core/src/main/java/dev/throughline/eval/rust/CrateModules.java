package dev.throughline.eval.rust;

import dev.throughline.eval.ImportCell;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.ModuleSystem;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;

/** Modules of crates: nothing runs when they are loaded, and each item is made when it is first asked for. */
final class CrateModules implements ModuleSystem {
    private final Interpreter in;

    CrateModules(Interpreter in) {
        this.in = in;
    }

    @Override
    public void execute(Stmt.Import statement, Scope scope, ModuleInstance importer) {}

    @Override
    public void declare(List<Stmt> statements, Scope scope) {
        RustModule around = statements.stream().anyMatch(Stmt.Declaration.class::isInstance)
                ? World.of(in).names().module(scope)
                : null;
        if (around != null) {
            RustModule block = RustModule.ofBlock(in, around, statements, scope);
            scope.restore(RustModule.MODULE, block);
            World.of(in).implementations().add(block);
        }
    }

    @Override
    public Value read(ImportCell cell) {
        return Unknown.ANY;
    }

    @Override
    public Value module(String fromFile, String specifier, Site site) {
        RustModule from = World.of(in).ofFile(fromFile);
        Value found = from == null
                ? null
                : World.of(in).names().resolve(from, List.of(specifier.split("::", -1)), Namespace.TYPES);
        return found == null ? Unknown.ANY : found;
    }

    @Override
    public Value load(String file, Site site) {
        RustModule module = World.of(in).ofFile(file);
        if (module == null) {
            return in.unknown("the file cannot be read", site);
        }
        in.realm().modules().putIfAbsent(file, module.instance());
        return module;
    }
}

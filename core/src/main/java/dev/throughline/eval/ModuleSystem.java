package dev.throughline.eval;

import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.List;

/** How the modules of a language come to run, and hand on what they hold. */
public interface ModuleSystem {

    /** Runs an import statement. */
    void execute(Stmt.Import statement, Scope scope, ModuleInstance importer);

    /** Takes in the declarations of a block that hold for all of it, wherever they stand. */
    default void declare(List<Stmt> statements, Scope scope) {}

    /** The value of an imported name. */
    Value read(ImportCell cell);

    /** A module as a value, as a file refers to it. */
    Value module(String fromFile, String specifier, Site site);

    /** Runs a module of the project, if it has not run, and gives it as a value. */
    Value load(String file, Site site);
}

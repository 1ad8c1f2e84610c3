package dev.throughline.eval;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A package without a file of its own as a value: its members are the modules that lie in it. */
final class PackageFolder extends DomainValue {
    private final NamespaceModules modules;
    private final String fromFile;
    private final String specifier;

    /**
     * @param fromFile a file that imports it
     * @param specifier how that file names it
     */
    PackageFolder(NamespaceModules modules, String fromFile, String specifier) {
        this.modules = modules;
        this.fromFile = fromFile;
        this.specifier = specifier;
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        return modules.submodule(fromFile, specifier, name, site);
    }
}

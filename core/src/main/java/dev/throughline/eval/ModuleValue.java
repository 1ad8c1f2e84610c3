package dev.throughline.eval;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A module of the project as a value: its variables, and the modules that lie in it. */
public final class ModuleValue extends DomainValue {
    private final ModuleInstance module;
    private final NamespaceModules modules;

    ModuleValue(ModuleInstance module, NamespaceModules modules) {
        this.module = module;
        this.modules = modules;
    }

    /** Path of its file, relative to the audited root. */
    public String file() {
        return module.file();
    }

    /** Names of its variables. */
    public Set<String> names() {
        return module.scope().variables().keySet();
    }

    /** A variable of its own, or null. */
    public @Nullable Value own(String name) {
        return modules.variable(module, name);
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        Value own = own(name);
        if (own != null) {
            return own;
        }
        return isPackage() ? modules.submodule(file(), ".", name, site) : null;
    }

    private boolean isPackage() {
        return file().endsWith("__init__.py");
    }

    @Override
    public boolean assign(Interpreter in, String name, Value value, Site site) {
        modules.assign(module, name, value);
        return true;
    }

    @Override
    public String toString() {
        return "module " + file();
    }
}

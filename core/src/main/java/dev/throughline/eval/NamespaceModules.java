package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Modules whose variables are their members (Python): an import runs the module, and those it lies in, where the
 * statement stands, and takes the value that a name has then.
 */
public final class NamespaceModules implements ModuleSystem {
    private static final String ALL = "*";

    private final Interpreter in;
    private final ModuleRunner runner;

    public NamespaceModules(Interpreter in) {
        this.in = in;
        this.runner = new ModuleRunner(in);
    }

    @Override
    public void execute(Stmt.Import s, Scope scope, ModuleInstance importer) {
        Site site = new Site(importer.file(), s.span());
        enclosing(importer.file(), s.specifier(), site);
        Value module = module(importer.file(), s.specifier(), site);
        for (Stmt.ImportBinding binding : s.bindings()) {
            if (!binding.imported().equals(ALL)) {
                Scope target = scope.ofFunction();
                in.write(target, binding.local(), imported(module, importer.file(), s.specifier(), binding, site));
            } else if (!binding.local().equals(ALL)) {
                in.write(scope.ofFunction(), binding.local(), module);
            } else if (module instanceof ModuleValue all) {
                takeAll(all, scope.ofFunction());
            }
        }
    }

    /** Runs the packages that a module lies in, outermost first. */
    private void enclosing(String fromFile, String specifier, Site site) {
        for (int dot = specifier.indexOf('.', 1); dot > 0; dot = specifier.indexOf('.', dot + 1)) {
            String outer = specifier.substring(0, dot);
            if (!outer.endsWith(".")) {
                module(fromFile, outer, site);
            }
        }
    }

    /** A name of a module; one that is not set yet, since the modules import each other, is looked up when it is read. */
    private Object imported(
            Value module, String fromFile, String specifier, Stmt.ImportBinding binding, Site site) {
        if (!(module instanceof ModuleValue || module instanceof PackageFolder)) {
            return in.get(module, binding.imported(), site);
        }
        Value known = module instanceof ModuleValue project ? project.own(binding.imported()) : null;
        if (known != null) {
            return known;
        }
        Value submodule = submodule(fromFile, specifier, binding.imported(), site);
        return submodule != null ? submodule : new ImportCell(specifier, binding.imported(), site);
    }

    private void takeAll(ModuleValue module, Scope target) {
        List<String> names = new ArrayList<>();
        if (module.own("__all__") instanceof ListValue listed && listed.items().exact()) {
            listed.items().known().forEach(name -> {
                if (name instanceof Text(String text)) {
                    names.add(text);
                }
            });
        } else {
            module.names().stream().filter(name -> !name.startsWith("_")).sorted().forEach(names::add);
        }
        for (String name : names) {
            Value value = module.member(in, name, Site.NOWHERE);
            if (value != null) {
                in.write(target, name, value);
            }
        }
    }

    @Override
    public Value read(ImportCell cell) {
        Value module = module(cell.site().file(), cell.specifier(), cell.site());
        Value known = module instanceof ModuleValue project
                ? project.own(cell.imported())
                : in.get(module, cell.imported(), cell.site());
        return known != null ? known : in.unknown("no name " + cell.imported() + " in the module", cell.site());
    }

    @Override
    public Value module(String fromFile, String specifier, Site site) {
        ProgramSource.Resolved resolved = in.realm().program().resolve(fromFile, specifier);
        return resolved instanceof ProgramSource.NamespacePackage(String folder)
                ? in.realm().attachment("package " + folder, key -> new PackageFolder(this, fromFile, specifier))
                : value(resolved, site);
    }

    private Value value(ProgramSource.Resolved resolved, Site site) {
        return switch (resolved) {
            case ProgramSource.ProjectModule(String file) -> load(file, site);
            case ProgramSource.Foreign(String path) -> {
                Value modelled = in.realm().models().valueAt(path);
                yield modelled != null ? modelled : Unknown.library(path);
            }
            case ProgramSource.NamespacePackage folder -> in.unknown("a package without a file", site);
            case ProgramSource.Unresolved(String why) -> in.unknown(why, site);
        };
    }

    @Override
    public Value load(String file, Site site) {
        ModuleInstance module = runner.instance(file);
        if (module == null) {
            return in.unknown("the module cannot be read", site);
        }
        runner.run(module, this::execute);
        return in.realm().attachment(Realm.MODULE + file, ignored -> new ModuleValue(module, this));
    }

    private void execute(ModuleInstance module) {
        Scope scope = module.scope();
        scope.restore("__name__", new Text(nameOf(module.file())));
        scope.restore("__file__", new Text(module.file()));
        in.statements().list(module.node().body(), scope);
    }

    private String nameOf(String file) {
        String known = in.realm().program().moduleName(file);
        if (known != null) {
            return known;
        }
        String plain = file.endsWith(".py") ? file.substring(0, file.length() - 3) : file;
        String name = plain.endsWith("/__init__") ? plain.substring(0, plain.length() - "/__init__".length()) : plain;
        return name.replace('/', '.');
    }

    /** A module inside a package, or null. */
    @Nullable Value submodule(String fromFile, String specifier, String name, Site site) {
        String full = specifier.endsWith(".") ? specifier + name : specifier + "." + name;
        return switch (in.realm().program().resolve(fromFile, full)) {
            case ProgramSource.ProjectModule file -> value(file, site);
            case ProgramSource.NamespacePackage folder -> module(fromFile, full, site);
            case ProgramSource.Foreign foreign -> null;
            case ProgramSource.Unresolved unresolved -> null;
        };
    }

    /** A variable of a module; what is imported late is looked up now. */
    @Nullable Value variable(ModuleInstance module, String name) {
        Object state = module.scope().slot(name);
        return switch (state) {
            case ImportCell cell -> read(cell);
            case Value value when value != Nothing.UNDEFINED && value != Nothing.MISSING -> value;
            case null, default -> null;
        };
    }

    /** Sets a variable of a module from outside. */
    void assign(ModuleInstance module, String name, Value value) {
        in.write(module.scope(), name, value);
    }
}

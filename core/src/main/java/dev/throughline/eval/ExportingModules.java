package dev.throughline.eval;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Modules that export names (ECMAScript, CommonJS). Imported names are lazy cells: a module's body runs when one of them is first read, with a budget,
 * conditions and observations of its own, since it is no part of the code that happened to read it first.
 */
public final class ExportingModules implements ModuleSystem {
    private static final String DEFAULT = "default";

    private final Interpreter in;
    private final ModuleRunner runner;
    /** What factories of replacements gave, which may be functions themselves. */
    private final Map<String, Value> made = new HashMap<>();
    /** Namespaces that are being filled, by file. */
    private final Map<String, RecordValue> namespacesInWork = new HashMap<>();

    public ExportingModules(Interpreter in) {
        this.in = in;
        this.runner = new ModuleRunner(in);
    }

    /** Declares the names of an import statement; a module imported for its effects runs now. */
    private void declareImport(Stmt.Import s, Scope scope, ModuleInstance importer) {
        Site site = new Site(importer.file(), s.span());
        if (s.bindings().isEmpty()) {
            module(importer.file(), s.specifier(), site);
            return;
        }
        for (Stmt.ImportBinding binding : s.bindings()) {
            in.write(scope, binding.local(), new ImportCell(s.specifier(), binding.imported(), site));
        }
    }

    /** Some files run when they are imported, whether or not their names are read. */
    @Override
    public void execute(Stmt.Import s, Scope scope, ModuleInstance importer) {
        declareImport(s, scope, importer);
        Realm realm = in.realm();
        if (realm.program().resolve(importer.file(), s.specifier()) instanceof ProgramSource.ProjectModule(String file)
                && realm.models().isEager(realm, file)
                && realm.mockOf(file) == null) {
            ModuleInstance module = instance(file);
            if (module != null) {
                run(module);
            }
        }
    }

    @Override
    public Value read(ImportCell cell) {
        return member(cell.site().file(), cell.specifier(), cell.imported(), cell.site(), new HashSet<>());
    }

    /** The CommonJS object, or the namespace of an ES module: all its exports by name. */
    @Override
    public Value module(String fromFile, String specifier, Site site) {
        return switch (in.realm().program().resolve(fromFile, specifier)) {
            case ProgramSource.ProjectModule(String file) -> {
                Value mock = mock(file, site);
                yield mock != null ? mock : load(file, site);
            }
            case ProgramSource.Foreign(String path) -> {
                Value mock = mock(path, site);
                yield mock != null ? mock : foreign(path);
            }
            case ProgramSource.NamespacePackage folder -> in.unknown("a package without a file", site);
            case ProgramSource.Unresolved(String why) -> in.unknown(why, site);
        };
    }

    @Override
    public Value load(String file, Site site) {
        ModuleInstance module = instance(file);
        return module == null ? in.unknown("the module cannot be read", site) : namespace(module, site);
    }

    private Value foreign(String path) {
        Value modelled = in.realm().models().valueAt(path);
        return modelled != null ? modelled : Unknown.library(path);
    }

    private @Nullable Value mock(String target, Site site) {
        Value replacement = in.realm().mockOf(target);
        if (replacement == null || replacement instanceof RecordValue || replacement instanceof Unknown) {
            return replacement;
        }
        if (replacement.equals(made.get(target))) {
            return replacement;
        }
        // A factory runs once, at the first import, outside of whatever read the name.
        Value[] result = {Unknown.ANY};
        in.apart(() -> result[0] = in.await(in.call(replacement, Nothing.UNDEFINED, List.of(), site), site));
        made.put(target, result[0]);
        in.realm().mock(target, result[0]);
        return result[0];
    }

    private Value member(String fromFile, String specifier, String name, Site site, Set<String> seen) {
        if (name.equals("*")) {
            return module(fromFile, specifier, site);
        }
        return switch (in.realm().program().resolve(fromFile, specifier)) {
            case ProgramSource.ProjectModule(String file) -> {
                Value mock = mock(file, site);
                if (mock != null) {
                    yield mockMember(mock, name, site);
                }
                ModuleInstance module = instance(file);
                yield module == null
                        ? in.unknown("the module cannot be read", site)
                        : exported(module, name, site, seen);
            }
            case ProgramSource.Foreign(String path) -> {
                Value mock = mock(path, site);
                if (mock != null) {
                    yield mockMember(mock, name, site);
                }
                Value whole = foreign(path);
                yield name.equals(DEFAULT) ? defaultOf(whole, site) : in.get(whole, name, site);
            }
            case ProgramSource.NamespacePackage folder -> in.unknown("a package without a file", site);
            case ProgramSource.Unresolved(String why) -> in.unknown(why, site);
        };
    }

    /** A library's default export counts as the library itself. */
    private Value defaultOf(Value whole, Site site) {
        return whole instanceof RecordValue record && record.field(DEFAULT) != null
                ? in.get(record, DEFAULT, site)
                : whole;
    }

    private Value mockMember(Value mock, String name, Site site) {
        boolean hasDefault = mock instanceof RecordValue record && record.field(DEFAULT) != null;
        if (name.equals(DEFAULT) && !hasDefault) {
            return mock;
        }
        return in.get(mock, name, site);
    }

    /** An export by name; follows what is passed on. Null never: a missing export is unknown. */
    private Value exported(ModuleInstance module, String name, Site site, Set<String> seen) {
        if (!seen.add(module.file() + "#" + name)) {
            return in.unknown("the export goes round in a circle", site);
        }
        ModuleInstance.Reexport passed = module.reexports().get(name);
        if (passed != null) {
            return member(module.file(), passed.specifier(), passed.imported(), passed.site(), seen);
        }
        if (!module.hasStaticExports()) {
            return commonJs(module, name, site);
        }
        String local = module.localExports().get(name);
        if (local != null) {
            run(module);
            Object state = module.scope().slot(local);
            if (state instanceof ImportCell cell) {
                return member(cell.site().file(), cell.specifier(), cell.imported(), cell.site(), seen);
            }
            return state instanceof Value value ? value : in.unknown("the export is not set yet", site);
        }
        for (ModuleInstance.Reexport star : module.starReexports()) {
            if (provides(module.file(), star.specifier(), name, new HashSet<>())) {
                return member(module.file(), star.specifier(), name, star.site(), seen);
            }
        }
        run(module);
        Value field = exportsObject(module).field(name);
        return field != null ? field : in.unknown("no export named " + name, site);
    }

    private boolean provides(String fromFile, String specifier, String name, Set<String> seen) {
        if (name.equals(DEFAULT)) {
            return false;
        }
        return switch (in.realm().program().resolve(fromFile, specifier)) {
            case ProgramSource.ProjectModule(String file) -> {
                if (in.realm().mockOf(file) != null) {
                    yield true;
                }
                ModuleInstance module = seen.add(file) ? instance(file) : null;
                yield module != null
                        && (module.localExports().containsKey(name)
                                || module.reexports().containsKey(name)
                                || module.starReexports().stream()
                                        .anyMatch(s -> provides(file, s.specifier(), name, seen)));
            }
            case ProgramSource.Foreign foreign -> true;
            case ProgramSource.NamespacePackage folder -> false;
            case ProgramSource.Unresolved unresolved -> false;
        };
    }

    private Value commonJs(ModuleInstance module, String name, Site site) {
        run(module);
        Value exports = in.get(module.moduleObject(), "exports", site);
        if (!name.equals(DEFAULT)) {
            return in.get(exports, name, site);
        }
        return exports instanceof HeapValue heap && heap.field(DEFAULT) != null && heap.field("__esModule") != null
                ? in.get(exports, DEFAULT, site)
                : exports;
    }

    private static HeapValue exportsObject(ModuleInstance module) {
        return module.moduleObject().field("exports") instanceof HeapValue exports ? exports : module.moduleObject();
    }

    private Value namespace(ModuleInstance module, Site site) {
        run(module);
        if (!module.hasStaticExports()) {
            return in.get(module.moduleObject(), "exports", site);
        }
        RecordValue known = module.namespace();
        if (known != null && module.state() == ModuleInstance.State.DONE) {
            return known;
        }
        RecordValue namespace = RecordValue.instance(Nothing.NULL, false, new Site(module.file(), new Span(0, 0, 1)));
        RecordValue unfinished = namespacesInWork.putIfAbsent(module.file(), namespace);
        if (unfinished != null) {
            // A module that passes on its own namespace holds the object that is being filled.
            return unfinished;
        }
        Set<String> names = new HashSet<>();
        collectNames(module, names, new HashSet<>());
        try {
            names.stream()
                    .sorted()
                    .forEach(name -> namespace.restore(name, exported(module, name, site, new HashSet<>())));
        } finally {
            namespacesInWork.remove(module.file());
        }
        if (module.state() == ModuleInstance.State.DONE) {
            module.namespace(namespace);
        }
        return namespace;
    }

    private void collectNames(ModuleInstance module, Set<String> names, Set<String> seen) {
        if (!seen.add(module.file())) {
            return;
        }
        names.addAll(module.localExports().keySet());
        names.addAll(module.reexports().keySet());
        for (ModuleInstance.Reexport star : module.starReexports()) {
            if (in.realm().program().resolve(module.file(),
                    star.specifier()) instanceof ProgramSource.ProjectModule(String file)) {
                ModuleInstance next = instance(file);
                if (next != null) {
                    collectNames(next, names, seen);
                    names.remove(DEFAULT);
                    if (module.localExports().containsKey(DEFAULT)) {
                        names.add(DEFAULT);
                    }
                }
            }
        }
    }

    private @Nullable ModuleInstance instance(String file) {
        return runner.instance(file);
    }

    private void run(ModuleInstance module) {
        runner.run(module, this::execute);
    }

    private void execute(ModuleInstance module) {
        Scope scope = module.scope();
        scope.restore("module", module.moduleObject());
        scope.restore("exports", exportsObject(module));
        scope.restore("__filename", new Text(module.file()));
        scope.restore("__dirname", new Text(folder(module.file())));
        // Imports are hoisted: a name may be used above its import statement.
        for (Stmt statement : module.node().body()) {
            if (statement instanceof Stmt.Import s && !s.bindings().isEmpty()) {
                declareImport(s, scope, module);
            }
        }
        in.statements().list(in.realm().models().hoisted(module.node().body()), scope);
    }

    private static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "." : file.substring(0, slash);
    }
}

package dev.throughline.eval;

import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module of the project in one realm: its scope and what it exports. Its body runs at the first read. */
public final class ModuleInstance {

    /** How far its body has run. */
    enum State {
        NEW,
        RUNNING,
        DONE
    }

    /** Names of another module passed on. */
    record Reexport(String specifier, String imported, Site site) {}

    private final ModuleNode node;
    private final Scope scope;
    private final RecordValue moduleObject;
    private final Map<String, String> localExports = new LinkedHashMap<>();
    private final Map<String, Reexport> reexports = new LinkedHashMap<>();
    private final List<Reexport> starReexports = new ArrayList<>();
    private State state = State.NEW;
    private @Nullable RecordValue namespace;

    ModuleInstance(ModuleNode node, Scope globals, RecordValue moduleObject) {
        this.node = node;
        this.scope = globals.module();
        this.moduleObject = moduleObject;
        node.body().forEach(this::collectExports);
    }

    private void collectExports(Stmt statement) {
        switch (statement) {
            case Stmt.Export(var span, var specifier, var bindings) -> {
                for (Stmt.ExportBinding binding : bindings) {
                    if (specifier == null) {
                        localExports.put(binding.exported(), binding.local());
                    } else if (binding.local().equals("*") && binding.exported().equals("*")) {
                        starReexports.add(new Reexport(specifier, "*", new Site(file(), span)));
                    } else {
                        reexports.put(
                                binding.exported(), new Reexport(specifier, binding.local(), new Site(file(), span)));
                    }
                }
            }
            case Stmt.ExportDefault ignored -> localExports.put("default", DEFAULT);
            default -> {}
        }
    }

    /** Whether one of its variables holds a value. */
    public boolean holds(Value value) {
        return scope.variables().containsValue(value);
    }

    /** The variable that holds a default export without a name of its own. */
    static final String DEFAULT = "*default*";

    /** Path of the file, relative to the audited root. */
    public String file() {
        return node.file();
    }

    public ModuleNode node() {
        return node;
    }

    Scope scope() {
        return scope;
    }

    /** The CommonJS {@code module} object. */
    RecordValue moduleObject() {
        return moduleObject;
    }

    /** Whether it exports by ES module statements; if not, its CommonJS object counts. */
    boolean hasStaticExports() {
        return !localExports.isEmpty() || !reexports.isEmpty() || !starReexports.isEmpty();
    }

    Map<String, String> localExports() {
        return localExports;
    }

    Map<String, Reexport> reexports() {
        return reexports;
    }

    List<Reexport> starReexports() {
        return starReexports;
    }

    State state() {
        return state;
    }

    void state(State now) {
        state = now;
    }

    @Nullable RecordValue namespace() {
        return namespace;
    }

    void namespace(RecordValue value) {
        namespace = value;
    }
}

package dev.throughline.eval.value;

import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.Scope;
import dev.throughline.syntax.ir.ClassNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class of the audited code. Statics are its fields; methods and accessors are kept by name. */
public final class ClassValue extends HeapValue {
    /** Slot of a prototype that holds its class. */
    public static final String OF_PROTOTYPE = "#class";

    private final ClassNode node;
    private final Scope scope;
    private final ModuleInstance module;
    private final List<Value> bases;
    private final Map<String, Closure> methods = new LinkedHashMap<>();
    private final Map<String, Closure> getters = new LinkedHashMap<>();
    private final Map<String, Closure> setters = new LinkedHashMap<>();

    /**
     * @param bases the values of its base classes, in the order in which they are written
     */
    public ClassValue(ClassNode node, Scope scope, ModuleInstance module, List<Value> bases) {
        this.node = node;
        this.scope = scope;
        this.module = module;
        this.bases = List.copyOf(bases);
    }

    public ClassNode node() {
        return node;
    }

    public Scope scope() {
        return scope;
    }

    public ModuleInstance module() {
        return module;
    }

    /** The values of its base classes. */
    public List<Value> bases() {
        return bases;
    }

    /** Its first base class's value, or null when it has none. */
    public @Nullable Value base() {
        return bases.isEmpty() ? null : bases.getFirst();
    }

    /** Methods that it declares itself, by name. */
    public Map<String, Closure> methods() {
        return methods;
    }

    /** Getters that it declares itself, by name. */
    public Map<String, Closure> getters() {
        return getters;
    }

    /** Setters that it declares itself, by name. */
    public Map<String, Closure> setters() {
        return setters;
    }

    /** The method of that name here or in a base class of the project, or null. */
    public @Nullable Closure method(String name) {
        for (ClassValue type = this; type != null; type = type.projectBase()) {
            Closure found = type.methods.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The getter of that name here or in a base class of the project, or null. */
    public @Nullable Closure getter(String name) {
        for (ClassValue type = this; type != null; type = type.projectBase()) {
            Closure found = type.getters.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The base class when it is one of the project. */
    public @Nullable ClassValue projectBase() {
        return base() instanceof ClassValue type ? type : null;
    }

    /** The first base that is not a class of the project, or null when there is none. */
    public @Nullable Value foreignBase() {
        ClassValue type = this;
        while (type.base() instanceof ClassValue next) {
            type = next;
        }
        return type.base();
    }

    /** The class that a decorator's target stands for: the class itself or the one whose prototype it is, or null. */
    public static @Nullable ClassValue behind(Value target) {
        return switch (target) {
            case ClassValue type -> type;
            case RecordValue record -> record.slot(OF_PROTOTYPE) instanceof ClassValue type ? type : null;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return "class " + node.name();
    }
}

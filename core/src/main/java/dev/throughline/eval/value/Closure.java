package dev.throughline.eval.value;

import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.Scope;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the audited code, with the scope that it captured. */
public final class Closure extends HeapValue {
    private final FunctionNode node;
    private final Scope scope;
    private final ModuleInstance module;
    private final @Nullable ClassValue home;
    private final List<@Nullable Value> defaults;

    /**
     * @param home the class that declares it, for {@code super}
     */
    public Closure(FunctionNode node, Scope scope, ModuleInstance module, @Nullable ClassValue home) {
        this(node, scope, module, home, List.of());
    }

    /**
     * @param defaults what parameters are by default, by position, in languages that evaluate that where the function is
     *     made; null for a parameter without; empty where defaults are evaluated at each call
     */
    public Closure(
            FunctionNode node,
            Scope scope,
            ModuleInstance module,
            @Nullable ClassValue home,
            List<@Nullable Value> defaults) {
        this.node = node;
        this.scope = scope;
        scope.capture();
        this.module = module;
        this.home = home;
        this.defaults = defaults;
    }

    public FunctionNode node() {
        return node;
    }

    public Scope scope() {
        return scope;
    }

    public ModuleInstance module() {
        return module;
    }

    public @Nullable ClassValue home() {
        return home;
    }

    /** What a parameter is by default, where that is evaluated once and there is such a value; else null. */
    public @Nullable Value defaultOf(int parameter) {
        return parameter < defaults.size() ? defaults.get(parameter) : null;
    }

    @Override
    public String toString() {
        return "function " + node.name() + " (" + module.file() + ":" + node.span().line() + ")";
    }
}

package dev.throughline.eval.value;

import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.Scope;
import dev.throughline.syntax.ir.FunctionNode;
import org.jspecify.annotations.Nullable;

/** A function of the audited code, with the scope that it captured. */
public final class Closure extends HeapValue {
    private final FunctionNode node;
    private final Scope scope;
    private final ModuleInstance module;
    private final @Nullable ClassValue home;

    /**
     * @param home the class that declares it, for {@code super}
     */
    public Closure(FunctionNode node, Scope scope, ModuleInstance module, @Nullable ClassValue home) {
        this.node = node;
        this.scope = scope;
        this.module = module;
        this.home = home;
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

    @Override
    public String toString() {
        return "function " + node.name() + " (" + module.file() + ":" + node.span().line() + ")";
    }
}

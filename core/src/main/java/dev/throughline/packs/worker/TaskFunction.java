package dev.throughline.packs.worker;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function that a library made into a task: called like the function; its other members are the library's. */
final class TaskFunction extends DomainValue implements FunctionHolder {
    /** Members by which a task runs where it is called. */
    private static final Set<String> RUNNING = Set.of("run", "fn", "func", "original_func", "__wrapped__",
            "call_local");

    private final Value function;
    private final Unknown library;

    /** @param decorator the decorator of the library */
    TaskFunction(Value function, Unknown decorator) {
        this.function = function;
        this.library = Unknown.library(decorator.path() + "()");
    }

    @Override
    public Value function() {
        return function;
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return interpreter.call(function, invocation);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (RUNNING.contains(name)) {
            return function;
        }
        return interpreter.get(name.startsWith("__") ? function : library, name, site);
    }

    @Override
    public String toString() {
        return "task " + function;
    }
}

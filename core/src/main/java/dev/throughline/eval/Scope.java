package dev.throughline.eval;

import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables of a function, block or module, inside those of the surrounding scope. */
public final class Scope implements Slots {
    private final @Nullable Scope parent;
    private final @Nullable Frame frame;
    private final boolean ofFunction;
    private final boolean ofClass;
    private final long birth = BIRTHS.getAndIncrement();
    /** Whether a function was made in it, which may see it whenever it runs. */
    private boolean captured;
    /** Most blocks declare nothing. */
    private Map<String, Object> variables = Map.of();

    private Scope(@Nullable Scope parent, @Nullable Frame frame, boolean ofFunction, boolean ofClass) {
        this.parent = parent;
        this.frame = frame;
        this.ofFunction = ofFunction;
        this.ofClass = ofClass;
    }

    /** The outermost scope of a realm. */
    static Scope global() {
        return new Scope(null, null, true, false);
    }

    /** The scope of a module. */
    Scope module() {
        return new Scope(this, null, true, false);
    }

    /** The scope of a function body. */
    Scope function(Frame frame) {
        return new Scope(this, frame, true, false);
    }

    /** The scope of a block. */
    Scope block() {
        return new Scope(this, frame, false, false);
    }

    /** The scope of a class body whose names are its own: functions inside it do not see them. */
    Scope classBody() {
        return new Scope(this, frame, true, true);
    }

    /** A function is made in it that sees it from now on, and all around it. */
    public void capture() {
        for (Scope scope = this; scope != null && !scope.captured; scope = scope.parent) {
            scope.captured = true;
        }
    }

    /** The scope that functions see which are made in this one. */
    Scope seenByFunctions() {
        Scope around = ofFunction();
        return around.ofClass && around.parent != null ? around.parent : this;
    }

    /** Its variables by name, in no order. */
    Map<String, Object> variables() {
        return Collections.unmodifiableMap(variables);
    }

    /** The innermost scope that has the variable, or null. */
    @Nullable Scope find(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.variables.containsKey(name)) {
                return scope;
            }
        }
        return null;
    }

    /** The innermost scope, of those that belong to functions, with a variable that holds a value; null when none has. */
    public @Nullable Scope holding(Value value) {
        for (Scope scope = this; scope != null && !scope.isOfModule(); scope = scope.parent) {
            if (!scope.namesOf(value).isEmpty()) {
                return scope;
            }
        }
        return null;
    }

    /** The names of the variables of this scope that hold a value, sorted. */
    public List<String> namesOf(Value value) {
        return variables.entrySet().stream()
                .filter(variable -> value.equals(variable.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The scope of the function or module body that this one lies in. */
    Scope ofFunction() {
        Scope scope = this;
        while (!scope.ofFunction && scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    @Nullable Scope parent() {
        return parent;
    }

    /** Whether it belongs to a module body or the realm, not to a function. */
    boolean isOfModule() {
        return frame == null || frame.function() == null;
    }

    /** Whether a variable of this scope answers requests. */
    boolean holdsAnswer() {
        for (Object state : variables.values()) {
            if (state instanceof Answering) {
                return true;
            }
        }
        return false;
    }

    /** The arguments of the function whose scope this is, as far as they have names of their own; none for a module. */
    public List<Value> parameterValues() {
        Closure function = frame == null ? null : frame.function();
        if (function == null) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        for (FunctionNode.Parameter parameter : function.node().parameters()) {
            if (parameter.pattern() instanceof Pattern.Bind(var span, var name, var type)
                    && variables.get(name) instanceof Value value) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    public long birth() {
        return birth;
    }

    @Override
    public @Nullable Object slot(String name) {
        return variables.get(name);
    }

    @Override
    public void restore(String name, @Nullable Object state) {
        if (state != null) {
            if (variables.isEmpty()) {
                variables = new HashMap<>(8);
            }
            variables.put(name, state);
        } else if (!variables.isEmpty()) {
            variables.remove(name);
        }
    }

    @Override
    public boolean isShared() {
        return captured || isOfModule();
    }

    @Override
    public boolean isLocalTo(Frame current) {
        return frame == current;
    }
}

package dev.throughline.eval.python;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** An object of the project that is a context manager by its own methods. */
record InstanceManager(RecordValue instance, Value enter, String leave) implements ContextManager {

    /** What a value does in a with statement, or null when it is merely named by it. */
    static @Nullable ContextManager of(Interpreter in, Value value, boolean async) {
        if (AttributeObjects.libraryPart(value) instanceof ContextManager manager) {
            return manager;
        }
        if (!(value instanceof RecordValue instance)) {
            return null;
        }
        Value enter = in.get(instance, async ? "__aenter__" : "__enter__", Site.NOWHERE);
        return enter instanceof BoundFunction
                ? new InstanceManager(instance, enter, async ? "__aexit__" : "__exit__")
                : null;
    }

    @Override
    public int within(Interpreter in, Site site, ToIntFunction<Value> body) {
        Value entered = in.await(in.call(enter, instance, List.of(), site), site);
        int completion = body.applyAsInt(entered);
        Value exit = in.get(instance, leave, site);
        if (exit instanceof BoundFunction) {
            in.await(in.call(exit, instance, List.of(Nothing.NULL, Nothing.NULL, Nothing.NULL), site), site);
        }
        return completion;
    }
}

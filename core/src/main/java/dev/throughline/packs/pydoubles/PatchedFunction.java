package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.pytest.WrappedFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function during whose calls a replacement stands; what is put in comes after the arguments that it is given. */
final class PatchedFunction extends Descriptor implements WrappedFunction {
    private final Value function;
    private final Patch patch;

    PatchedFunction(Value function, Patch patch) {
        this.function = function;
        this.patch = patch;
    }

    @Override
    public Value wrapped() {
        return function;
    }

    @Override
    public int supplied() {
        return patch.supplies() ? 1 : 0;
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        Patch.Applied applied = patch.apply(in);
        try {
            List<Value> arguments = new ArrayList<>(call.arguments());
            if (patch.supplies()) {
                arguments.add(applied.value());
            }
            return in.call(function, call.with(arguments));
        } finally {
            applied.undo(call.site());
        }
    }

    @Override
    public Value read(Interpreter in, @Nullable RecordValue instance, ClassValue type, Site site) {
        return instance == null ? this : new BoundFunction(this, instance, List.of(instance));
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        return name.equals("__wrapped__") ? function : in.get(function, name, site);
    }
}

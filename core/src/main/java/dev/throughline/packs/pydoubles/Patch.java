package dev.throughline.packs.pydoubles;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A replacement that is not made yet: {@code patch("a.b")} as a decorator, in a with statement, or started and stopped.
 */
final class Patch extends DomainValue implements ContextManager {
    private static final String TESTS = "test";

    /** Makes the replacements and tells how to undo them. */
    @FunctionalInterface
    interface Application {
        /** Puts the new in the place of the old. */
        Applied apply(Interpreter in, Site site);
    }

    /**
     * Replacements that stand.
     *
     * @param value what the test gets of them
     * @param undoing what takes them back, in the order in which they were made
     */
    record Applied(Value value, List<Consumer<Site>> undoing) {
        void undo(Site site) {
            undoing.reversed().forEach(each -> each.accept(site));
        }
    }

    private final Application application;
    private final boolean supplies;
    private final Site site;
    private final List<Applied> started = new ArrayList<>();

    /**
     * @param supplies whether a function that it decorates gets what is put in as an argument
     * @param site where the test writes it
     */
    Patch(Application application, boolean supplies, Site site) {
        this.application = application;
        this.supplies = supplies;
        this.site = site;
    }

    boolean supplies() {
        return supplies;
    }

    /** Makes the replacements. */
    Applied apply(Interpreter in) {
        return application.apply(in, site);
    }

    @Override
    public int within(Interpreter in, Site at, ToIntFunction<Value> body) {
        Applied applied = apply(in);
        try {
            return body.applyAsInt(applied.value());
        } finally {
            applied.undo(at);
        }
    }

    /** Decorates a function, or each test of a class. */
    @Override
    public Value call(Interpreter in, Invocation call) {
        Value decorated = call.argument(0);
        if (!(decorated instanceof ClassValue type)) {
            return new PatchedFunction(decorated, this);
        }
        for (String name : List.copyOf(type.slotNames())) {
            Value method = type.field(name);
            if (name.startsWith(TESTS) && method != null) {
                in.write(type, name, new PatchedFunction(method, this));
            }
        }
        return type;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site at) {
        return switch (name) {
            case "start", "__enter__" -> new NativeFunction(name, (in, call) -> {
                Applied applied = apply(in);
                started.add(applied);
                return applied.value();
            });
            case "stop", "__exit__" -> new NativeFunction(name, (in, call) -> {
                stop(call.site());
                return Nothing.NULL;
            });
            default -> null;
        };
    }

    private void stop(Site at) {
        started.reversed().forEach(applied -> applied.undo(at));
        started.clear();
    }
}

package dev.throughline.packs.fastapi;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptors;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What an app does around the time in which it answers: a context that it runs in, or else functions for both ends. */
final class Lifetime {
    static final String STARTUP = "startup";

    private final List<Value> starting = new ArrayList<>();
    private final List<Value> stopping = new ArrayList<>();
    private @Nullable Value context;

    /** Takes what an app or router is made with: {@code lifespan=}, {@code on_startup=[…]}, {@code on_shutdown=[…]}. */
    void given(Interpreter in, Map<String, Value> named) {
        runIn(named.get("lifespan"));
        addAll(in, starting, named.get("on_startup"));
        addAll(in, stopping, named.get("on_shutdown"));
    }

    private static void addAll(Interpreter in, List<Value> to, @Nullable Value functions) {
        LanguageSemantics.Elements elements = functions == null ? null : in.elements(functions);
        if (elements != null) {
            elements.values().forEach(function -> add(to, function));
        }
    }

    private static void add(List<Value> to, Value function) {
        if (!to.contains(function)) {
            to.add(function);
        }
    }

    /** Adds a function for the {@code startup} or the {@code shutdown}. */
    void add(Value event, Value function) {
        add(event.equals(new Text(STARTUP)) ? starting : stopping, function);
    }

    /** Sets the context that the app runs in. */
    void runIn(@Nullable Value manager) {
        if (manager != null && !(manager instanceof Nothing)) {
            context = manager;
        }
    }

    /** An app does for an included router what that does by itself. */
    void include(Lifetime included) {
        included.starting.forEach(function -> add(starting, function));
        included.stopping.forEach(function -> add(stopping, function));
    }

    int within(Interpreter in, AsgiRouter app, Site site, IntSupplier meanwhile) {
        Value made = context;
        if (made == null) {
            // That the app starts is given: what fails there ends no case.
            in.catching(() -> all(in, starting, site));
            int completion = meanwhile.getAsInt();
            in.catching(() -> all(in, stopping, site));
            return completion;
        }
        // A function that yields does without the decorator too.
        Value maker = made instanceof Closure generator && generator.node().generator()
                ? Descriptors.contextManager(generator)
                : made;
        Value value = in.call(maker, Nothing.UNDEFINED, List.of(app), site);
        ContextManager manager = in.semantics().context(in, value, true);
        if (manager == null) {
            return meanwhile.getAsInt();
        }
        // Where it yields in several branches, what happens meanwhile still happens once.
        boolean[] done = {false};
        int completion = manager.within(in, site, entered -> {
            boolean first = !done[0];
            done[0] = true;
            return first ? meanwhile.getAsInt() : ContextManager.GOES_ON;
        });
        return done[0] ? completion : meanwhile.getAsInt();
    }

    private static Value all(Interpreter in, List<Value> functions, Site site) {
        for (Value function : functions) {
            in.await(in.call(function, Nothing.UNDEFINED, List.of(), site), site);
        }
        return Nothing.NULL;
    }

    /** The lifetime of an app as something to enter ({@code app.router.lifespan_context(app)}). */
    static final class Entered extends DomainValue implements ContextManager {
        private final AsgiRouter app;

        Entered(AsgiRouter app) {
            this.app = app;
        }

        @Override
        public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
            return app.within(interpreter, site, () -> body.applyAsInt(Nothing.NULL));
        }
    }
}

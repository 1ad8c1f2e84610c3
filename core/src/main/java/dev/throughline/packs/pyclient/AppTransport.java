package dev.throughline.packs.pyclient;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.Lifespan;
import dev.throughline.packs.web.RouterValue;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What carries requests to an app of this process: a transport of httpx, a test server of aiohttp. One that
 * starts the app runs its lifespan while it is entered.
 */
final class AppTransport extends DomainValue implements HasApp, ContextManager {
    private final @Nullable RouterValue app;
    private final boolean starts;

    /**
     * @param starts whether it starts the app when it is entered
     */
    AppTransport(@Nullable RouterValue app, boolean starts) {
        this.app = app;
        this.starts = starts;
    }

    @Override
    public @Nullable RouterValue app() {
        return app;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("app") ? app : null;
    }

    @Override
    public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
        return starts && app instanceof Lifespan lifespan
                ? lifespan.within(interpreter, site, () -> body.applyAsInt(this))
                : body.applyAsInt(this);
    }
}

package dev.throughline.packs.pyclient;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import org.jspecify.annotations.Nullable;

/** What carries requests to an app of this process: a transport of httpx, a test server of aiohttp. */
final class AppTransport extends DomainValue implements HasApp {
    private final @Nullable RouterValue app;

    AppTransport(@Nullable RouterValue app) {
        this.app = app;
    }

    @Override
    public @Nullable RouterValue app() {
        return app;
    }
}

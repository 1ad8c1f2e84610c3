package dev.throughline.packs.aiohttp;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;

/** {@code web.get(path, handler)} and the like: a route that is not in an application yet. */
final class RouteDefinition extends DomainValue {
    private final String method;
    private final Value path;
    private final Value handler;
    private final Site site;

    /** @param method in capitals, {@code *} for all that the handler has */
    RouteDefinition(String method, Value path, Value handler, Site site) {
        this.method = method;
        this.path = path;
        this.handler = handler;
        this.site = site;
    }

    void register(WebRouter router, dev.throughline.eval.Interpreter in) {
        router.route(in, method, path, handler, site);
    }
}

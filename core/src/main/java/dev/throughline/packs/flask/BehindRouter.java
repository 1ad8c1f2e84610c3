package dev.throughline.packs.flask;

import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A router as it is registered on another one: before its views run its hooks, and its handlers see their errors first. */
final class BehindRouter extends RouterValue {
    private record Key(RouterEntry entry, List<Value> before) {}

    private final FlaskRouter router;
    private final List<FlaskRouter> outer;
    private final Map<Key, RouterEntry> known = new HashMap<>();

    /** @param outer the routers around it whose hooks and handlers apply as well, outermost first */
    BehindRouter(FlaskRouter router, List<FlaskRouter> outer) {
        super(router.created(), router.creator(), false);
        this.router = router;
        this.outer = List.copyOf(outer);
    }

    @Override
    public List<RouterEntry> entries() {
        List<FlaskRouter> line = new ArrayList<>(outer);
        line.add(router);
        List<Value> before = new ArrayList<>();
        line.reversed().forEach(each -> before.add(each.errors()));
        line.forEach(each -> each.hooks().forEach(hook -> before.add(hook.handler())));
        return router.entries().stream()
                .map(entry -> known.computeIfAbsent(new Key(entry, before), key -> behind(key, line)))
                .toList();
    }

    private static RouterEntry behind(Key key, List<FlaskRouter> line) {
        RouterEntry entry = key.entry;
        List<Value> handlers = new ArrayList<>();
        if (entry.method() != null) {
            handlers.addAll(key.before);
            handlers.addAll(entry.handlers());
        } else {
            for (Value handler : entry.handlers()) {
                handlers.add(handler instanceof BehindRouter inner ? new BehindRouter(inner.router, line) : handler);
            }
        }
        return new RouterEntry(entry.method(), entry.paths(), handlers, entry.site(), entry.frame(), entry.condition());
    }

    /** The router itself. */
    FlaskRouter router() {
        return router;
    }

    @Override
    public ResponseValue newResponse() {
        return router.newResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }
}

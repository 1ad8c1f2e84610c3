package dev.throughline.packs.fastapi;

import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** A router as it is included in another one, whose dependencies stand before those of its own routes. */
final class IncludedRouter extends RouterValue {
    private final RouterValue included;
    private final List<Dependency> before;
    private final Map<RouterEntry, RouterEntry> entries = new WeakHashMap<>();

    IncludedRouter(RouterValue included, List<Dependency> before) {
        super(included.created(), included.creator(), false);
        this.included = included;
        this.before = List.copyOf(before);
    }

    @Override
    public List<RouterEntry> entries() {
        if (before.isEmpty()) {
            return included.entries();
        }
        return included.entries().stream().map(entry -> entries.computeIfAbsent(entry, this::behind)).toList();
    }

    private RouterEntry behind(RouterEntry entry) {
        List<Value> handlers = new ArrayList<>();
        if (entry.method() != null) {
            before.forEach(dependency -> handlers.add(new DependencyHandler(dependency, entry)));
            handlers.addAll(entry.handlers());
        } else {
            for (Value handler : entry.handlers()) {
                handlers.add(handler instanceof IncludedRouter inner ? inner.behind(before) : handler);
            }
        }
        return new RouterEntry(entry.method(), entry.paths(), handlers, entry.site(), entry.frame(), entry.condition());
    }

    private IncludedRouter behind(List<Dependency> more) {
        List<Dependency> all = new ArrayList<>(more);
        all.addAll(before);
        return new IncludedRouter(included, all);
    }

    @Override
    public ResponseValue newResponse() {
        return included.newResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return included.handlesErrors(handler);
    }
}

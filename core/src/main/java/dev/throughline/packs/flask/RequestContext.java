package dev.throughline.packs.flask;

import dev.throughline.eval.Realm;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests that are being answered in one realm, the innermost first: what {@code flask.request} stands for. */
final class RequestContext {
    /**
     * One request.
     *
     * @param method of the route that answers, null where that is not known
     * @param passed what is around its view and has let it through
     */
    record Current(Exchanged exchange, @Nullable String method, Set<Value> passed) {}

    private final Deque<Current> open = new ArrayDeque<>();

    static RequestContext of(Realm realm) {
        return realm.companion(RequestContext.class, RequestContext::new);
    }

    /** The request that is being answered, or null. */
    @Nullable Current current() {
        return open.peek();
    }

    /** Runs code that answers a request. */
    void during(Exchanged exchange, @Nullable String method, Runnable code) {
        open.push(new Current(exchange, method, new HashSet<>()));
        try {
            code.run();
        } finally {
            open.pop();
        }
    }
}

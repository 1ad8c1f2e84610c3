package dev.throughline.packs.flask;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlesErrors;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.PlainResponse;
import dev.throughline.packs.web.ResponseValue;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.List;

/** What runs before all views of an app: a guard of each of them. */
final class HookRouter extends RouterValue {
    HookRouter(Hook hook) {
        super(hook.site(), null, false);
        add(entry(hook.handler(), hook.site()));
    }

    /** The registration of something that applies to all paths. */
    static RouterEntry entry(Value handler, Site site) {
        return new RouterEntry(null, List.of(PathTemplate.ROOT), List.of(handler), site, null,
                dev.throughline.eval.PathCondition.ALWAYS);
    }

    @Override
    public ResponseValue newResponse() {
        return new PlainResponse();
    }

    @Override
    public boolean handlesErrors(Value handler) {
        return handler instanceof HandlesErrors;
    }
}

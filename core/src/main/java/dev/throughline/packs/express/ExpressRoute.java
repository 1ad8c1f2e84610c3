package dev.throughline.packs.express;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code router.route(path)} gives: registrations on one path. */
final class ExpressRoute extends DomainValue {
    private final ExpressRouter router;
    private final List<PathTemplate> paths;

    ExpressRoute(ExpressRouter router, List<PathTemplate> paths) {
        this.router = router;
        this.paths = paths;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (!ExpressRouter.METHODS.contains(name) && !name.equals("all")) {
            return null;
        }
        return new NativeFunction(name, (in, call) -> {
            router.register(in, ExpressRouter.methodOf(name), paths, call.arguments(), call.site());
            return this;
        });
    }
}

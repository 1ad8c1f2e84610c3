package dev.throughline.audit;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.LibraryFailure;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterEntry;
import dev.throughline.packs.web.RouterValue;
import java.util.List;

/**
 * Stands for the calls of libraries that an app expects to fail: no code of the project throws their errors, so that
 * only the handlers tell of them.
 */
final class LibraryErrors {
    private LibraryErrors() {}

    /** For each error of a library that an app has a handler for, a layer that may end in it. */
    static List<Layer> layers(RouterValue app) {
        return app.libraryFailures().stream().map(failure -> layer(app, failure)).toList();
    }

    private static Layer layer(RouterValue app, LibraryFailure failure) {
        Closure handler = Handlers.definition(failure.handler());
        Site site = handler == null ? app.created() : new Site(handler.module().file(), handler.node().span());
        Value failing = new NativeFunction(failure.name(), (in, call) -> fail(in, failure, site));
        RouterEntry entry = new RouterEntry(
                null, List.of(PathTemplate.ROOT), List.of(failing), site, null, PathCondition.ALWAYS);
        return new Layer(
                null, PathTemplate.ROOT, List.of(failing), entry, app, List.of(), PathCondition.ALWAYS);
    }

    private static Value fail(Interpreter in, LibraryFailure failure, Site site) {
        return in.maybe("a call raises " + failure.name(), site, () -> {
            throw in.thrown(RecordValue.instance(failure.type(), true, site), site);
        });
    }
}

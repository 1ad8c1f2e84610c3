package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.FrameworkHandler;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RouterEntry;
import java.util.List;

/** The middleware of the project that its settings list; that of libraries passes everything on. */
final class Middleware {
    private Middleware() {}

    static void register(Interpreter in, UrlConf site, ModuleValue settings) {
        Value listed = settings.own("MIDDLEWARE");
        LanguageSemantics.Elements elements = listed == null ? null : in.elements(listed);
        if (elements == null) {
            return;
        }
        for (Value name : elements.values()) {
            Value factory = ApiSettings.named(in, settings.file(), name);
            if (factory instanceof ClassValue || factory instanceof Closure) {
                site.register(new RouterEntry(
                        null, List.of(PathTemplate.ROOT),
                        List.of(new FrameworkHandler(in, (i, exchange) -> run(i, exchange, factory))), site.created(),
                        null, PathCondition.ALWAYS));
            }
        }
    }

    private static void run(Interpreter in, Exchanged exchange, Value factory) {
        Site site = exchange.site();
        NativeFunction rest = new NativeFunction("get_response", (i, call) -> {
            exchange.passOn(i);
            return Unknown.PRESENT;
        });
        Value made = in.call(factory, Nothing.UNDEFINED, List.of(rest), site);
        if (factory instanceof ClassValue type && !has(type, "__call__")) {
            if (has(type, "process_request")) {
                give(in, exchange, in.call(in.get(made, "process_request", site), exchange.response(),
                        List.of(exchange.request()), site));
            }
            exchange.passOn(in);
            return;
        }
        give(in, exchange, in.await(
                in.call(made, exchange.response(), List.of(exchange.request()), site), site));
    }

    private static boolean has(ClassValue type, String method) {
        return Linearisation.of(type).stream()
                .anyMatch(each -> each instanceof ClassValue project && project.field(method) != null);
    }

    private static void give(Interpreter in, Exchanged exchange, Value result) {
        for (Value option : Union.options(result)) {
            if (Responses.isOne(option)) {
                Responses.give(in, exchange, option, exchange.site());
            }
        }
    }
}

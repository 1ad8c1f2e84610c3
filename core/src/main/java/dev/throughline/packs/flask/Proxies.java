package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of Flask that stand for something of the request that is being answered. */
final class Proxies {
    private Proxies() {}

    static void install(Models models) {
        for (String module : List.of("flask.", "flask.globals.")) {
            models.value(module + "request", new RequestProxy());
            models.value(module + "g", new GlobalsProxy());
            models.value(module + "current_app", new AppProxy());
        }
    }

    /** {@code flask.request}. */
    private static final class RequestProxy extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter in, String name, Site site) {
            RequestContext.Current current = RequestContext.of(in.realm()).current();
            if (current == null) {
                return Unknown.ANY;
            }
            return switch (name) {
                case "method" -> current.method() == null
                        ? current.exchange().part(in, name)
                        : new Text(current.method());
                case "json" -> current.exchange().part(in, "body");
                case "get_json" -> new NativeFunction(name, (i, call) -> current.exchange().part(i, "body"));
                default -> Unknown.ANY;
            };
        }

        @Override
        public String toString() {
            return "flask.request";
        }
    }

    /** {@code flask.g}: an object of each request. */
    private static final class GlobalsProxy extends DomainValue {
        private static final String SLOT = "#g";

        private static @Nullable RecordValue record(Interpreter in) {
            RequestContext.Current current = RequestContext.of(in.realm()).current();
            if (current == null || !(current.exchange().request() instanceof HeapValue request)) {
                return null;
            }
            if (request.field(SLOT) instanceof RecordValue known) {
                return known;
            }
            RecordValue record = RecordValue.open(null);
            in.write(request, SLOT, record);
            return record;
        }

        @Override
        public @Nullable Value member(Interpreter in, String name, Site site) {
            RecordValue record = record(in);
            return record == null ? Unknown.ANY : in.get(record, name, site);
        }

        @Override
        public boolean assign(Interpreter in, String name, Value value, Site site) {
            RecordValue record = record(in);
            if (record != null) {
                in.write(record, name, value);
            }
            return true;
        }

        @Override
        public String toString() {
            return "flask.g";
        }
    }

    /** {@code flask.current_app}: the app that was made last. */
    private static final class AppProxy extends DomainValue {
        private static @Nullable RouterValue app(Interpreter in) {
            List<RouterValue> apps = in.realm().companion(WebApps.class, WebApps::new).all();
            for (RouterValue app : apps.reversed()) {
                if (app instanceof FlaskRouter) {
                    return app;
                }
            }
            return null;
        }

        @Override
        public @Nullable Value member(Interpreter in, String name, Site site) {
            RouterValue app = app(in);
            return app == null ? Unknown.ANY : in.get(app, name, site);
        }

        @Override
        public String toString() {
            return "flask.current_app";
        }
    }
}

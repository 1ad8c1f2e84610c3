package dev.throughline.packs.flask;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.pyclient.AppClient;
import dev.throughline.packs.web.WebApps;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** An app. */
final class FlaskApp extends FlaskRouter {
    private final ConfigValue config = new ConfigValue();

    FlaskApp(Site created, @Nullable Frame creator) {
        super(created, creator, true, new Text(""), null);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "config" -> config;
            case "test_client" -> new NativeFunction(name, (in, call) -> AppClient.ofWerkzeug(this));
            case "app_context", "test_request_context", "request_context" ->
                new NativeFunction(name, (in, call) -> new Pushed(this));
            case "wsgi_app", "app" -> this;
            case "run" -> new NativeFunction(name, (in, call) -> {
                in.realm().companion(WebApps.class, WebApps::new).listens(this);
                return Nothing.NULL;
            });
            case "extensions", "url_map", "jinja_env", "json" -> {
                RecordValue part = RecordValue.open(site);
                interpreter.write(this, name, part);
                yield part;
            }
            case "make_response" -> Unknown.library("flask.make_response");
            default -> super.member(interpreter, name, site);
        };
    }

    /** As a WSGI application. */
    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return Unknown.ANY;
    }

    /** What {@code with app.app_context():} enters. */
    private static final class Pushed extends DomainValue implements ContextManager {
        private final FlaskApp app;

        Pushed(FlaskApp app) {
            this.app = app;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "push", "pop" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
                case "app" -> app;
                default -> null;
            };
        }

        @Override
        public int within(Interpreter interpreter, Site site, ToIntFunction<Value> body) {
            return body.applyAsInt(this);
        }
    }
}

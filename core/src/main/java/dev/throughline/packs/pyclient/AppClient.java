package dev.throughline.packs.pyclient;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.client.ClientAddress;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.web.Lifespan;
import dev.throughline.packs.web.RouterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A client that sends requests to an app of this process or to an address. While production code answers a
 * request it is the client of another system, whoever made it.
 */
public final class AppClient extends DomainValue implements ContextManager {
    private static final String HEADERS = "headers";
    private static final String BASE = "base_url";
    private static final String USED = "#used";
    private static final String WEBSOCKET = "WS";

    private static final Map<String, String> METHODS = Map.of(
            "get", "GET", "post", "POST", "put", "PUT", "patch", "PATCH", "delete", "DELETE", "head", "HEAD",
            "options", "OPTIONS", "trace", "TRACE");
    private static final Map<String, String> JSON_METHODS = Map.of(
            "post_json", "POST", "put_json", "PUT", "patch_json", "PATCH", "delete_json", "DELETE");

    private final String library;
    private final Convention convention;
    private final AppsAnswering answering;

    /** Finds what answers the requests of a client. */
    @FunctionalInterface
    interface AppsAnswering {
        /** The app or address, or several that it may be. */
        List<TestTarget> find(Interpreter in);
    }

    /**
     * @param library path of such a client among the values of libraries, by which calls of it are known as boundaries
     * @param base address that comes before each path
     */
    AppClient(String library, Convention convention, AppsAnswering answering, Value base) {
        this.library = library;
        this.convention = convention;
        this.answering = answering;
        restore(HEADERS, new MapValue(false, false));
        restore(BASE, base);
    }

    /** The client of an app that is Flask's or another's of Werkzeug ({@code app.test_client()}). */
    public static AppClient ofWerkzeug(RouterValue app) {
        List<TestTarget> targets = TestTarget.of(app);
        return new AppClient("flask.testing.FlaskClient()", Convention.WERKZEUG, in -> targets, Nothing.UNDEFINED);
    }

    /** A client with the arguments of requests, such as Starlette's, of an app. */
    public static AppClient of(RouterValue app) {
        List<TestTarget> targets = TestTarget.of(app);
        return new AppClient("starlette.testclient.TestClient()", Convention.REQUESTS, in -> targets,
                Nothing.UNDEFINED);
    }

    /** Adds headers that go with each request. */
    void addHeaders(Interpreter in, Value more) {
        if (field(HEADERS) instanceof MapValue headers && more instanceof MapValue given) {
            given.entries().forEach(entry -> header(in, headers, entry.getKey(), entry.getValue()));
        }
    }

    private static void header(Interpreter in, MapValue headers, Value name, Value value) {
        String slot = headers.slotFor(name);
        if (slot != null) {
            in.write(headers, slot, value);
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (!isOfTest(interpreter)) {
            return Unknown.library(library).member(name);
        }
        String method = METHODS.get(name);
        if (method != null) {
            return new NativeFunction(name, (in, call) -> send(in, method, call, 0, null));
        }
        String json = JSON_METHODS.get(name);
        if (json != null) {
            return new NativeFunction(name, (in, call) -> send(in, json, call, 0, "json"));
        }
        return switch (name) {
            case "request", "generic", "stream", "build_request" ->
                new NativeFunction(name, convention == Convention.WEBTEST || convention == Convention.WERKZEUG
                        ? this::open
                        : this::request);
            case "open" -> new NativeFunction(name, this::open);
            case "websocket_connect", "ws_connect" ->
                new NativeFunction(name, (in, call) -> send(in, WEBSOCKET, call, 0, null));
            case "force_login", "force_authenticate" -> new NativeFunction(name, (in, call) -> {
                Substitutes.of(in.realm())
                        .add(in, new SubstituteSeen(name, SubstituteKind.AUTH, call.site(), null, null));
                return signed(in);
            });
            case "login" -> new NativeFunction(name, (in, call) -> {
                in.write(this, USED, Bool.TRUE);
                return Unknown.PRESENT;
            });
            case "credentials" -> new NativeFunction(name, this::credentials);
            case "app", "application" -> app(interpreter);
            case "__enter__", "__aenter__", "start_server" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    /**
     * Whether a test sends what is sent now. A function of production code that a test hands the client of the app
     * under test to is a helper of that test; with a client of an app of the test's own it speaks to another system.
     */
    private boolean isOfTest(Interpreter in) {
        return TestCode.isRunning(in)
                || (TestCode.isActing(in)
                        && answering.find(in).stream().map(TestTarget::app).allMatch(
                                app -> app != null && !TestCode.isTestCode(in.realm(), app.created().file())));
    }

    private Value signed(Interpreter in) {
        in.write(this, USED, Bool.TRUE);
        if (field(HEADERS) instanceof MapValue headers) {
            header(in, headers, new Text("authorization"), Unknown.ANY);
        }
        return Nothing.NULL;
    }

    private Value credentials(Interpreter in, Invocation call) {
        if (field(HEADERS) instanceof MapValue headers) {
            call.named().forEach((variable, value) -> {
                String name = RequestArguments.wsgiHeader(variable);
                if (name != null) {
                    header(in, headers, new Text(name), value);
                }
            });
        }
        return Nothing.NULL;
    }

    private @Nullable Value app(Interpreter in) {
        List<Value> apps = new ArrayList<>();
        answering.find(in).forEach(target -> {
            if (target.app() != null) {
                apps.add(target.app());
            }
        });
        return apps.isEmpty() ? null : Union.of(apps);
    }

    /** {@code request(method, url)}. */
    Value request(Interpreter in, Invocation call) {
        RequestArguments arguments = new RequestArguments(in, call, convention,
                call.named().containsKey("url") ? 0 : 1);
        return send(in, arguments.method(0, "GET"), call, arguments.first(), null);
    }

    /** {@code open(path, method=)}. */
    private Value open(Interpreter in, Invocation call) {
        RequestArguments arguments = new RequestArguments(in, call, convention, 0);
        return send(in, arguments.method(call.arguments().size() + 1, "GET"), call, 0, null);
    }

    /**
     * Sends a request.
     *
     * @param first position of the address among the arguments
     * @param type what the body is, {@code json} or null when the arguments tell
     */
    Value send(Interpreter in, @Nullable String method, Invocation call, int first, @Nullable String type) {
        RequestArguments arguments = new RequestArguments(in, call, convention, first);
        List<Value> answers = new ArrayList<>();
        for (TestTarget target : answering.find(in)) {
            for (Value url : Union.options(arguments.url())) {
                Value base = field(BASE);
                ClientRequest request = target.request(
                        in, method, ClientAddress.under(base == null ? Nothing.UNDEFINED : base, url), call.site());
                prepare(in, request);
                arguments.fill(request, method);
                if (type != null) {
                    request.header(in, new Text("content-type"), new Text("application/json"));
                }
                request.send(in);
                answers.add(answer(in, arguments, request, call.site()));
            }
        }
        in.write(this, USED, Bool.TRUE);
        return Union.of(answers);
    }

    private void prepare(Interpreter in, ClientRequest request) {
        request.header(in, field(HEADERS) == null ? Nothing.UNDEFINED : field(HEADERS), Nothing.UNDEFINED);
        if (field(USED) != null) {
            // What was answered before may have left a cookie.
            request.header(in, new Text("cookie"), Unknown.ANY);
        }
    }

    private PythonAnswer answer(Interpreter in, RequestArguments arguments, ClientRequest request, Site site) {
        PythonAnswer answer = new PythonAnswer(request, "");
        if (convention == Convention.WEBTEST) {
            WebTestStatus.check(in, arguments, answer, site);
        }
        return answer;
    }

    /** An app that is entered through its client runs what it does when it starts and stops. */
    @Override
    public int within(Interpreter in, Site site, ToIntFunction<Value> body) {
        List<Lifespan> apps = new ArrayList<>();
        answering.find(in).forEach(target -> {
            if (target.app() instanceof Lifespan app && isOfTest(in) && !library.startsWith(ClientFactories.OF_HTTPX)) {
                apps.add(app);
            }
        });
        return within(in, site, apps, () -> body.applyAsInt(this));
    }

    private static int within(Interpreter in, Site site, List<Lifespan> apps, IntSupplier body) {
        return apps.isEmpty()
                ? body.getAsInt()
                : apps.getFirst().within(in, site, () -> within(in, site, apps.subList(1, apps.size()), body));
    }
}

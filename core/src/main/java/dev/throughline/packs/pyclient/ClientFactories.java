package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.client.TestTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How clients are made. */
final class ClientFactories {
    private static final List<String> TEST_CLIENTS = List.of(
            "fastapi.testclient.TestClient", "starlette.testclient.TestClient", "async_asgi_testclient.TestClient",
            "flask.testing.FlaskClient", "werkzeug.test.Client", "webtest.TestApp", "webtest.app.TestApp",
            "aiohttp.test_utils.TestClient", "sanic_testing.testing.SanicTestClient", "falcon.testing.TestClient",
            "litestar.testing.TestClient", "litestar.testing.AsyncTestClient", "ninja.testing.TestClient");
    private static final List<String> OF_DJANGO = List.of(
            "django.test.Client", "django.test.client.Client", "django.test.AsyncClient",
            "django.test.client.AsyncClient", "rest_framework.test.APIClient", "rest_framework.test.RequestsClient");
    private static final List<String> TRANSPORTS = List.of(
            "httpx.ASGITransport", "httpx.WSGITransport", "httpx._transports.asgi.ASGITransport",
            "httpx._transports.wsgi.WSGITransport", "asgi_lifespan.LifespanManager", "aiohttp.test_utils.TestServer",
            "aiohttp.test_utils.RawTestServer");
    /** What httpx sends requests with leaves it to others to start the app. */
    static final String OF_HTTPX = "httpx.";
    private static final List<String> HTTPX = List.of("httpx.Client", "httpx.AsyncClient");
    private static final List<String> SESSIONS = List.of(
            "requests.Session", "requests.session", "requests.sessions.Session", "aiohttp.ClientSession");

    /** Modules whose functions send requests. */
    private static final List<String> MODULES = List.of("httpx", "requests", "requests.api");
    private static final List<String> FUNCTIONS = List.of("get", "post", "put", "patch", "delete", "head", "options");

    private ClientFactories() {}

    static void install(Models models) {
        for (String path : TEST_CLIENTS) {
            models.call(path, (in, call) -> ofApp(in, path, call));
        }
        for (String path : OF_DJANGO) {
            models.call(path, (in, call) -> ofSite(in, path, call));
        }
        for (String path : TRANSPORTS) {
            models.call(path, (in, call) -> new AppTransport(
                    AnsweringApps.app(Arguments.get(call, 0, "app")), !path.startsWith(OF_HTTPX)));
        }
        HTTPX.forEach(path -> models.call(path, TestCode.only((in, call) -> ofHttpx(in, path, call))));
        SESSIONS.forEach(path -> models.call(path, TestCode.only((in, call) -> session(in, path, call))));
        for (String module : MODULES) {
            FUNCTIONS.forEach(name -> models.call(module + "." + name, TestCode.only(function(module, name))));
            models.call(module + ".request", TestCode.only((in, call) -> anywhere(module).request(in, call)));
            models.call(module + ".stream", TestCode.only((in, call) -> anywhere(module).request(in, call)));
        }
    }

    private static Value ofApp(Interpreter in, String path, Invocation call) {
        List<TestTarget> targets = AnsweringApps.of(Arguments.get(call, 0, "app"));
        Convention convention = path.startsWith("flask.") || path.startsWith("werkzeug.")
                ? Convention.WERKZEUG
                : path.startsWith("webtest.") ? Convention.WEBTEST : Convention.REQUESTS;
        // The host that a client makes up says nothing; a path of it stands before each path.
        AppClient client = new AppClient(path + "()", convention, any -> targets, base(call));
        client.addHeaders(in, named(call, "headers"));
        return client;
    }

    /** A client of the site that Django's settings describe. */
    static AppClient ofSite(Interpreter in, String path, Invocation call) {
        AppClient client = new AppClient(path + "()", Convention.DJANGO, AnsweringApps::site, Nothing.UNDEFINED);
        client.addHeaders(in, named(call, "headers"));
        return client;
    }

    private static Value ofHttpx(Interpreter in, String path, Invocation call) {
        Value through = named(call, "app") instanceof Nothing ? named(call, "transport") : named(call, "app");
        List<TestTarget> targets = AnsweringApps.app(through) == null
                ? AnsweringApps.anywhere()
                : AnsweringApps.of(through);
        AppClient client = new AppClient(path + "()", Convention.REQUESTS, any -> targets, base(call));
        client.addHeaders(in, named(call, "headers"));
        return client;
    }

    private static Value session(Interpreter in, String path, Invocation call) {
        Value base = path.startsWith("aiohttp.") ? Arguments.get(call, 0, "base_url") : Nothing.UNDEFINED;
        AppClient client = new AppClient(
                path + "()", Convention.REQUESTS, any -> AnsweringApps.anywhere(), base);
        client.addHeaders(in, named(call, "headers"));
        return client;
    }

    private static AppClient anywhere(String module) {
        return new AppClient(module, Convention.REQUESTS, any -> AnsweringApps.anywhere(), Nothing.UNDEFINED);
    }

    private static NativeCode function(String module, String name) {
        return (in, call) -> {
            @Nullable Value function = anywhere(module).member(in, name, call.site());
            return function == null ? null : in.call(function, call);
        };
    }

    private static Value base(Invocation call) {
        return named(call, "base_url");
    }

    private static Value named(Invocation call, String name) {
        return call.named().getOrDefault(name, Nothing.UNDEFINED);
    }
}

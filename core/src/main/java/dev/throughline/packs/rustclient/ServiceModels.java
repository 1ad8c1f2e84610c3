package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.web.HasApp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Requests that tests hand to an app without a socket: of tower, of actix, of the crates that test axum. */
final class ServiceModels {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final List<String> REQUESTS = List.of(
            "http.Request", "http.request.Request", "axum.http.Request", "axum.extract.Request", "hyper.Request",
            "axum.http.request.Request", "hyper.http.Request", "axum.http.request.Builder", "http.request.Builder");
    private static final List<String> SERVICES = List.of(
            "tower.ServiceExt", "tower.util.ServiceExt", "tower.Service", "tower_service.Service",
            "axum.ServiceExt", "tower.service_fn");
    private static final String TEST_REQUEST = "actix_web.test.TestRequest.";
    private static final String TEST = "actix_web.test.";

    /** What the model of an app of axum gives for members that it does not know. */
    private static final String ROUTER = "axum.Router().";

    private ServiceModels() {}

    static void install(Models models) {
        plainRequests(models);
        services(models);
        ofActix(models);
        servers(models);
    }

    private static void plainRequests(Models models) {
        for (String home : REQUESTS) {
            METHODS.forEach(method -> models.call(home + "." + method,
                    (in, call) -> new OutgoingRequest(null, ClientKind.PLAIN, call.site())
                            .to(in, new Text(method.toUpperCase(Locale.ROOT)), call.argument(0))));
            models.call(home + ".builder", (in, call) -> new OutgoingRequest(null, ClientKind.PLAIN, call.site()));
            models.call(home + ".new", (in, call) -> new OutgoingRequest(null, ClientKind.PLAIN, call.site()));
        }
    }

    private static void services(Models models) {
        for (String service : SERVICES) {
            models.call(service + ".ready", (in, call) -> Results.ok(in, call.argument(0)));
            models.call(service + ".oneshot", (in, call) -> handed(in, call.argument(0), call.argument(1), call));
            models.call(service + ".call", (in, call) -> handed(in, call.argument(0), call.argument(1), call));
        }
        for (String same : List.of("ready", "ready_and", "ready_oneshot")) {
            ofApps(models, same, (in, app, call) -> Results.ok(in, app));
        }
        for (String same : List.of("into_service", "as_service", "into_make_service", "boxed_clone", "boxed")) {
            ofApps(models, same, (in, app, call) -> app);
        }
        for (String handing : List.of("oneshot", "call")) {
            ofApps(models, handing, (in, app, call) -> handed(in, app, call.arguments().getLast(), call));
        }
    }

    /** A method that every app has by a trait. */
    private interface AppMethod {
        Value call(Interpreter in, Value app, Invocation call);
    }

    /** A method that every app has by a trait, which models of apps need not know. */
    private static void ofApps(Models models, String name, AppMethod method) {
        models.value(Models.OF_VALUES + name, new NativeFunction(name, (in, call) -> call.argument(0) instanceof HasApp
                ? method.call(in, call.argument(0), call)
                : Unknown.ANY));
        models.call(ROUTER + name,
                (in, call) -> call.receiver() instanceof HasApp ? method.call(in, call.receiver(), call) : null);
    }

    /** What an app answers to a request that it is handed. */
    private static Value handed(Interpreter in, Value app, Value request, Invocation call) {
        Value sent = Union.map(request, each -> each instanceof OutgoingRequest known
                ? known
                : unknown(in, call));
        return Union.map(sent, each -> each instanceof OutgoingRequest ready
                ? ready.send(in, TestTarget.of(app), call.site())
                : Results.ok(in, Unknown.ANY));
    }

    private static OutgoingRequest unknown(Interpreter in, Invocation call) {
        return new OutgoingRequest(null, ClientKind.PLAIN, call.site()).to(in, Unknown.ANY, Unknown.ANY);
    }

    // ------------------------------------------------------------------ actix

    private static void ofActix(Models models) {
        METHODS.forEach(method -> models.call(TEST_REQUEST + method,
                (in, call) -> new OutgoingRequest(null, ClientKind.TEST_REQUEST, call.site())
                        .to(in, new Text(method.toUpperCase(Locale.ROOT)), Nothing.UNDEFINED)));
        for (String maker : List.of("default", "new")) {
            models.call(TEST_REQUEST + maker,
                    (in, call) -> new OutgoingRequest(null, ClientKind.TEST_REQUEST, call.site()));
        }
        models.call(TEST_REQUEST + "with_uri",
                (in, call) -> new OutgoingRequest(null, ClientKind.TEST_REQUEST, call.site())
                        .to(in, new Text("GET"), call.argument(0)));
        for (String maker : List.of("init_service", "try_init_service")) {
            models.call(TEST + maker, (in, call) -> call.argument(0));
        }
        models.call(TEST + "call_service", (in, call) -> answered(in, call));
        models.call(TEST + "try_call_service", (in, call) -> Results.ok(in, answered(in, call)));
        for (String reading : List.of("call_and_read_body", "call_and_read_body_json", "read_response",
                "read_response_json")) {
            models.call(TEST + reading, (in, call) -> body(answered(in, call)));
        }
        for (String reading : List.of("read_body", "read_body_json", "load_body", "load_stream")) {
            models.call(TEST + reading, (in, call) -> body(call.argument(0)));
        }
        for (String reading : List.of("try_read_body", "try_read_body_json", "try_call_and_read_body_json")) {
            models.call(TEST + reading, (in, call) -> Results.ok(in, body(call.argument(0))));
        }
    }

    private static Value answered(Interpreter in, Invocation call) {
        Value result = handed(in, call.argument(0), call.argument(1), call);
        return Union.map(result, each -> Objects.requireNonNullElse(Results.part(each), each));
    }

    static Value body(Value answer) {
        return Union.map(answer, each -> each instanceof RustAnswer whole && whole.path().isEmpty()
                ? whole.of(AnswerField.BODY)
                : each);
    }

    // ------------------------------------------------------------------ servers of tests

    private static void servers(Models models) {
        for (String start : List.of("actix_test.start", "actix_web.test.start", "actix_test.start_with",
                "actix_web.test.start_with")) {
            models.call(start, (in, call) -> new HttpClient(ClientKind.AWC, made(in, call)));
        }
        for (String maker : List.of("new", "new_with_config")) {
            models.call("axum_test.TestServer." + maker,
                    (in, call) -> new HttpClient(ClientKind.AXUM_TEST, call.argument(0)));
        }
        models.call("axum_test.TestServer.builder", (in, call) -> new ServerBuilder());
        models.call("axum_test.TestServerBuilder.new", (in, call) -> new ServerBuilder());
        for (String client : List.of("axum_test_helper.TestClient", "axum_test_helpers.TestClient",
                "axum_test.TestClient", "tests_axum.TestClient", "poem.test.TestClient")) {
            models.call(client + ".new", (in, call) -> new HttpClient(ClientKind.TEST_CLIENT, call.argument(0)));
        }
    }

    /** What the last function among the arguments makes. */
    private static Value made(Interpreter in, Invocation call) {
        Value factory = call.arguments().isEmpty() ? Unknown.ANY : call.arguments().getLast();
        return factory instanceof Closure
                ? in.await(in.call(factory, Nothing.UNDEFINED, List.of(), call.site()), call.site())
                : factory;
    }
}

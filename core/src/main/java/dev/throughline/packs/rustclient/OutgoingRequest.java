package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Fallible;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request that is being put together, and then one that is ready to be sent. It is its own success where a library
 * gives a result of it.
 */
final class OutgoingRequest extends DomainValue implements Fallible {
    private static final String METHOD = "#method";
    private static final String URL = "#url";
    private static final String QUERY = "#query";
    private static final String BODY = "#body";
    private static final String HEADERS = "#headers";
    private static final String OPEN = "#open";

    private final @Nullable HttpClient client;
    private final ClientKind kind;
    private final Site made;

    /**
     * @param client what sends it, or null when it is handed to something that does
     * @param made where it begins, which is where the test is said to send it
     */
    OutgoingRequest(@Nullable HttpClient client, ClientKind kind, Site made) {
        this.client = client;
        this.kind = kind;
        this.made = made;
        restore(METHOD, new Text("GET"));
        restore(URL, Nothing.UNDEFINED);
        restore(QUERY, Nothing.UNDEFINED);
        restore(BODY, Nothing.UNDEFINED);
        restore(HEADERS, RecordValue.closed(null));
    }

    /** Sets its method and address. */
    OutgoingRequest to(Interpreter in, Value method, Value url) {
        in.write(this, METHOD, method);
        in.write(this, URL, url);
        return this;
    }

    private Value state(String slot) {
        Value value = field(slot);
        return value == null ? Unknown.ANY : value;
    }

    @Override
    public Value succeeded(Interpreter interpreter, Site site) {
        return this;
    }

    // ------------------------------------------------------------------ putting it together

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "method" -> setting(name, METHOD);
            case "uri", "url" -> setting(name, URL);
            case "body", "set_payload", "payload", "bytes", "text" -> setting(name, BODY);
            case "json", "set_json" -> content(name, "application/json");
            case "form", "set_form" -> content(name, "application/x-www-form-urlencoded");
            case "multipart" -> content(name, "multipart/form-data");
            case "header", "insert_header", "append_header", "set", "add_header" ->
                new NativeFunction(name, this::header);
            case "content_type" -> new NativeFunction(name, (in, call) -> header(in, new Text(name), call.argument(0)));
            case "bearer_auth", "basic_auth", "authorization", "authorization_bearer" ->
                new NativeFunction(name, (in, call) -> header(in, new Text("authorization"), Unknown.ANY));
            case "cookie", "add_cookie", "add_cookies" ->
                new NativeFunction(name, (in, call) -> header(in, new Text("cookie"), Unknown.ANY));
            case "headers", "headers_mut" -> new NativeFunction(name, (in, call) -> {
                in.write(headers(), OPEN, Bool.TRUE);
                return call.has(0) ? this : Unknown.ANY;
            });
            case "query", "add_query_param", "add_query_params", "add_raw_query_param" ->
                new NativeFunction(name, this::query);
            case "expect_success" -> new NativeFunction(name, (in, call) -> this);
            case "build" -> new NativeFunction(name, (in, call) -> Results.ok(in, this));
            case "try_clone" -> new NativeFunction(name, (in, call) -> Results.some(in, copy(in)));
            case "clone" -> new NativeFunction(name, (in, call) -> copy(in));
            case "send_request" -> new NativeFunction(name,
                    (in, call) -> send(in, TestTarget.of(call.argument(0)), call.site()));
            case "send", "call", "send_json", "send_form", "send_body", "send_string", "send_bytes", "send_stream",
                    "send_empty" ->
                new NativeFunction(name, this::send);
            case "unwrap", "expect" -> null;
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }

    private NativeFunction setting(String name, String slot) {
        return new NativeFunction(name, (in, call) -> {
            in.write(this, slot, call.argument(0));
            return this;
        });
    }

    private NativeFunction content(String name, String type) {
        return new NativeFunction(name, (in, call) -> {
            in.write(this, BODY, call.argument(0));
            return header(in, new Text("content-type"), new Text(type));
        });
    }

    /** {@code header(name, value)}, or a pair of both. */
    private Value header(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof ListValue pair && pair.items().known().size() == 2) {
            return header(in, pair.items().known().getFirst(), pair.items().known().getLast());
        }
        return header(in, call.argument(0), call.argument(1));
    }

    private Value header(Interpreter in, Value name, Value value) {
        if (name instanceof Text(String key)) {
            in.write(headers(), key.toLowerCase(Locale.ROOT).replace('_', '-'), value);
        } else {
            in.write(headers(), OPEN, Bool.TRUE);
        }
        return this;
    }

    private Value query(Interpreter in, Invocation call) {
        List<Value> given = call.has(1)
                ? List.of(ListValue.of(List.of(call.argument(0), call.argument(1))))
                : List.of(call.argument(0));
        in.write(this, QUERY, ListValue.of(given));
        return this;
    }

    private RecordValue headers() {
        return field(HEADERS) instanceof RecordValue headers ? headers : RecordValue.open(null);
    }

    private OutgoingRequest copy(Interpreter in) {
        OutgoingRequest copy = new OutgoingRequest(client, kind, made);
        for (String slot : List.of(METHOD, URL, QUERY, BODY)) {
            in.write(copy, slot, state(slot));
        }
        in.write(copy, HEADERS, headers().snapshot());
        return copy;
    }

    // ------------------------------------------------------------------ sending it

    private Value send(Interpreter in, Invocation call) {
        if (call.has(0)) {
            in.write(this, BODY, call.argument(0));
        }
        HttpClient by = client;
        return by == null ? Results.ok(in, Unknown.ANY) : sendBy(in, by, call.site());
    }

    /** Sends it by a client. */
    Value sendBy(Interpreter in, HttpClient by, Site site) {
        List<Value> answers = new ArrayList<>();
        for (Value url : Union.options(state(URL))) {
            answers.add(sendTo(in, by, url, site));
        }
        return Union.of(answers);
    }

    private Value sendTo(Interpreter in, HttpClient by, Value url, Site site) {
        List<TestTarget> targets = by.targets(url);
        String library = by.kind().library();
        if (library != null && (Addressee.isStub(url) || !HttpClient.isOfTest(in, targets))) {
            // It goes to another system.
            Unknown sending = Unknown.library(library + ".request().send");
            return Addressee.isStub(url)
                    ? Results.ok(in, Unknown.ANY)
                    : in.call(sending, Nothing.UNDEFINED, List.of(), site);
        }
        return send(in, targets, url, by);
    }

    /** Sends it to what answers, such as an app. */
    Value send(Interpreter in, List<TestTarget> targets, Site site) {
        List<Value> answers = new ArrayList<>();
        for (Value url : Union.options(state(URL))) {
            answers.add(send(in, targets, url, null));
        }
        return Union.of(answers);
    }

    private Value send(Interpreter in, List<TestTarget> targets, Value url, @Nullable HttpClient by) {
        List<Value> answers = new ArrayList<>();
        for (TestTarget target : targets) {
            for (Value method : Union.options(state(METHOD))) {
                String name = method instanceof Text(String text) ? text : null;
                ClientRequest request = target.request(in, name, url instanceof Nothing ? new Text("/") : url, made);
                prepare(in, request, by);
                request.send(in);
                answers.add(answer(in, request, by));
            }
        }
        if (by != null) {
            by.use(in);
        }
        return Union.of(answers);
    }

    private void prepare(Interpreter in, ClientRequest request, @Nullable HttpClient by) {
        if (by != null) {
            request.header(in, by.headers(), Nothing.UNDEFINED);
            if (by.isUsed()) {
                // What was answered before may have left a cookie.
                request.header(in, new Text("cookie"), Unknown.ANY);
            }
        }
        request.header(in, headers(), Nothing.UNDEFINED);
        request.query(in, pairs(in, state(QUERY)));
        request.body(state(BODY));
    }

    /** Query parameters that are given as pairs; whatever else they are given as. */
    private static Value pairs(Interpreter in, Value given) {
        Value all = given instanceof ListValue list && list.items().known().size() == 1
                && list.items().known().getFirst() instanceof ListValue inner ? inner : given;
        if (!(all instanceof ListValue pairs)) {
            return given;
        }
        RecordValue parameters = pairs.items().exact() ? RecordValue.closed(null) : RecordValue.open(null);
        for (Value pair : pairs.items().known()) {
            boolean known = pair instanceof ListValue two && two.items().known().size() == 2
                    && two.items().known().getFirst() instanceof Text;
            if (!known) {
                return RecordValue.open(null);
            }
            List<Value> two = ((ListValue) pair).items().known();
            in.write(parameters, ((Text) two.getFirst()).value(), two.getLast());
        }
        return parameters;
    }

    private Value answer(Interpreter in, ClientRequest request, @Nullable HttpClient by) {
        RustAnswer answer = new RustAnswer(request, "");
        if (kind == ClientKind.UREQ) {
            return new CheckedAnswer(answer);
        }
        boolean result = by == null ? kind.givesResult() : by.kind().givesResult();
        return result ? Results.ok(in, answer) : answer;
    }

    /** Waiting for a request of axum-test sends it. */
    @Override
    public Value awaited(Interpreter in, Site site) {
        HttpClient by = client;
        return kind == ClientKind.AXUM_TEST && by != null ? sendBy(in, by, site) : this;
    }
}

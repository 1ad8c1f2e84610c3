package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Fallible;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.ClientAddress;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.web.HasApp;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client that sends requests to addresses, or to one app. In the hands of production code it is the client of another
 * system.
 */
final class HttpClient extends DomainValue implements HasApp, Fallible {
    private static final String HEADERS = "#headers";
    private static final String USED = "#used";
    private static final Map<String, String> METHODS = Map.of(
            "get", "GET", "post", "POST", "put", "PUT", "patch", "PATCH", "delete", "DELETE", "head", "HEAD",
            "options", "OPTIONS");

    private final ClientKind kind;
    private final Value target;

    /**
     * @param target what answers all of its requests, or nothing when their addresses tell
     */
    HttpClient(ClientKind kind, Value target) {
        this.kind = kind;
        this.target = target;
        restore(HEADERS, RecordValue.closed(null));
    }

    ClientKind kind() {
        return kind;
    }

    /** The headers that go with every request. */
    RecordValue headers() {
        return field(HEADERS) instanceof RecordValue headers ? headers : RecordValue.open(null);
    }

    /** Whether something was sent before, so that a cookie may go along. */
    boolean isUsed() {
        return field(USED) != null;
    }

    /** Takes down that something was sent. */
    void use(Interpreter in) {
        in.write(this, USED, Nothing.UNDEFINED);
    }

    /** Who answers at an address. */
    List<TestTarget> targets(Value address) {
        return target instanceof Nothing ? List.of(Addressee.of(address)) : TestTarget.of(target);
    }

    @Override
    public @Nullable RouterValue app() {
        return target instanceof HasApp holder ? holder.app() : null;
    }

    @Override
    public Value succeeded(Interpreter interpreter, Site site) {
        return this;
    }

    /** Whether code of the tests uses a client now, or acts for one and knows who answers. */
    static boolean isOfTest(Interpreter in, List<TestTarget> targets) {
        return TestCode.isRunning(in)
                || (TestCode.isActing(in) && targets.stream().allMatch(each -> each.app() != null));
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        String library = kind.library();
        if (library != null && !TestCode.isActing(interpreter)) {
            return Unknown.library(library).member(name);
        }
        String method = METHODS.get(name);
        if (method != null) {
            return new NativeFunction(name, (in, call) -> request(in, new Text(method), call.argument(0), call.site()));
        }
        return switch (name) {
            case "request", "method" -> new NativeFunction(name,
                    (in, call) -> call.argument(0) instanceof OutgoingRequest plain
                            ? plain.sendBy(in, this, call.site())
                            : request(in, call.argument(0), call.argument(1), call.site()));
            case "execute", "call", "oneshot" -> new NativeFunction(name,
                    (in, call) -> call.argument(0) instanceof OutgoingRequest plain
                            ? plain.sendBy(in, this, call.site())
                            : Results.ok(in, Unknown.ANY));
            case "map_err", "context", "with_context" -> new NativeFunction(name, (in, call) -> this);
            case "url", "addr", "server_address", "server_url" -> new NativeFunction(name, (in, call) -> call.has(0)
                    ? ClientAddress.under(this, call.argument(0))
                    : kind == ClientKind.AXUM_TEST ? Results.some(in, this) : this);
            case "add_header", "add_cookie", "add_cookies", "save_cookies", "clear_cookies", "add_query_param",
                    "authorization", "authorization_bearer", "clear_headers" ->
                new NativeFunction(name, (in, call) -> {
                    in.write(headers(), "#open", Bool.TRUE);
                    return this;
                });
            default -> null;
        };
    }

    private Value request(Interpreter in, Value method, Value url, Site site) {
        return Union.map(url, each -> new OutgoingRequest(this, kind, site).to(in, method, each));
    }
}

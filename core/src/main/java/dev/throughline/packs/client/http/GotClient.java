package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.ClientAddress;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance of got or ky: a function for each HTTP method, and instances made from it with more defaults. */
final class GotClient extends DomainValue {
    private static final List<String> LIBRARIES = List.of("got", "got.default", "got.got", "ky", "ky.default");
    private static final List<String> MAKERS = List.of("extend", "create");
    private static final Map<String, String> METHODS = Map.of(
            "get", "GET", "post", "POST", "put", "PUT", "patch", "PATCH", "delete", "DELETE", "head", "HEAD");

    private final Value defaults;

    private GotClient(Value defaults) {
        this.defaults = defaults;
    }

    static void install(Models models) {
        GotClient plain = new GotClient(Nothing.UNDEFINED);
        for (String library : LIBRARIES) {
            models.call(library, TestCode.only(plain::call));
            MAKERS.forEach(make -> models.call(library + "." + make,
                    TestCode.only((in, call) -> new GotClient(call.argument(0)))));
            METHODS.forEach((name, method) -> models.call(library + "." + name,
                    TestCode.only((in, call) -> plain.send(in, method, call.argument(0), call.argument(1), call))));
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (MAKERS.contains(name)) {
            return new NativeFunction(name, (in, call) -> new GotClient(call.argument(0)));
        }
        String method = METHODS.get(name);
        return method == null
                ? null
                : new NativeFunction(name, (in, call) -> send(in, method, call.argument(0), call.argument(1), call));
    }

    /** {@code got(url, options)} and {@code got(options)}. */
    @Override
    public Value call(Interpreter in, Invocation call) {
        boolean only = call.argument(0) instanceof RecordValue;
        Options options = new Options(in, call.argument(only ? 0 : 1), call.site());
        Value url = only ? options.get("url") : call.argument(0);
        return send(in, options.method("GET"), url, options.given(), call);
    }

    private Value send(Interpreter in, @Nullable String method, Value url, Value given, Invocation call) {
        Options options = new Options(in, given, call.site());
        Options kept = new Options(in, defaults, call.site());
        Value base = options.has("prefixUrl") ? options.get("prefixUrl") : kept.first("prefixUrl");
        return Union.map(url, path -> {
            ClientRequest request = options.request(method, ClientAddress.under(base, path));
            request.header(in, kept.get("headers"), Nothing.UNDEFINED);
            request.query(in, options.get("searchParams"));
            Options.body(request, options.first("json", "body", "form"));
            AnswerField answer = options.send(request);
            boolean passesErrors = options.isFalse("throwHttpErrors") || kept.isFalse("throwHttpErrors");
            return new Pending(
                    passesErrors ? PromiseValue.of(answer) : AxiosClient.rejectable(options, answer, "isHttpError"),
                    request);
        });
    }

    /** A promise of an answer that can also be asked for its body. */
    private static final class Pending extends DomainValue {
        private static final List<String> READERS = List.of("json", "text", "buffer", "arrayBuffer", "blob");

        private final PromiseValue promise;
        private final ClientRequest request;

        Pending(PromiseValue promise, ClientRequest request) {
            this.promise = promise;
            this.request = request;
        }

        @Override
        public Value member(Interpreter interpreter, String name, Site site) {
            if (READERS.contains(name)) {
                return new NativeFunction(name,
                        (in, call) -> new PromiseValue(new AnswerField(request, AnswerField.BODY), promise.thrown()));
            }
            return new NativeFunction(name,
                    (in, call) -> in.call(in.get(promise, name, call.site()), call.on(promise)));
        }

        @Override
        public Value awaited(Interpreter in, Site site) {
            return in.await(promise, site);
        }
    }
}

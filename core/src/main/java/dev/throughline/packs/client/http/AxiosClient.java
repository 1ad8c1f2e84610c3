package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.ClientAddress;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An axios instance: defaults, and a function for each HTTP method. Error answers make the promise fail. */
final class AxiosClient extends DomainValue {
    private static final List<String> LIBRARIES = List.of("axios", "axios.default");
    private static final Map<String, String> BODILESS = Map.of(
            "get", "GET", "delete", "DELETE", "head", "HEAD", "options", "OPTIONS");
    private static final Map<String, String> WITH_BODY = Map.of(
            "post", "POST", "put", "PUT", "patch", "PATCH",
            "postForm", "POST", "putForm", "PUT", "patchForm", "PATCH");

    /**
     * @param defaults options of all its requests
     */
    private AxiosClient(Interpreter in, Value defaults, Site site) {
        RecordValue kept = RecordValue.open(site);
        Options options = new Options(in, defaults, site);
        for (String name : List.of("baseURL", "validateStatus")) {
            if (options.has(name)) {
                in.write(kept, name, options.get(name));
            }
        }
        RecordValue headers = RecordValue.open(site);
        in.write(headers, "common", RecordValue.open(site));
        if (options.get("headers") instanceof RecordValue given) {
            given.keys().forEach(key -> in.write(headers, key, in.get(given, key, site)));
        }
        in.write(kept, "headers", headers);
        restore("defaults", kept);
    }

    static void install(Models models) {
        for (String library : LIBRARIES) {
            models.call(library + ".create",
                    TestCode.only((in, call) -> new AxiosClient(in, call.argument(0), call.site())));
            models.call(library, TestCode.only((in, call) -> plain(in, call).call(in, call)));
            models.call(library + ".request", TestCode.only((in, call) -> plain(in, call).call(in, call)));
            BODILESS.forEach(
                    (name, method) -> models.call(library + "." + name, TestCode.only((in, call) -> plain(in, call)
                            .send(in, method, call.argument(0), Nothing.UNDEFINED, call.argument(1), call))));
            WITH_BODY.forEach(
                    (name, method) -> models.call(library + "." + name, TestCode.only((in, call) -> plain(in, call)
                            .send(in, method, call.argument(0), call.argument(1), call.argument(2), call))));
        }
    }

    private static AxiosClient plain(Interpreter in, Invocation call) {
        return new AxiosClient(in, Nothing.UNDEFINED, call.site());
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        String bodiless = BODILESS.get(name);
        if (bodiless != null) {
            return new NativeFunction(name,
                    (in, call) -> send(in, bodiless, call.argument(0), Nothing.UNDEFINED, call.argument(1), call));
        }
        String withBody = WITH_BODY.get(name);
        if (withBody != null) {
            return new NativeFunction(name,
                    (in, call) -> send(in, withBody, call.argument(0), call.argument(1), call.argument(2), call));
        }
        return name.equals("request") ? new NativeFunction(name, this::call) : null;
    }

    /** {@code axios(config)} and {@code axios(url, config)}. */
    @Override
    public Value call(Interpreter in, Invocation call) {
        boolean configured = call.argument(0) instanceof RecordValue;
        Value config = call.argument(configured ? 0 : 1);
        Options options = new Options(in, config, call.site());
        Value url = configured ? options.get("url") : call.argument(0);
        return send(in, options.method("GET"), url, options.get("data"), config, call);
    }

    private Value send(
            Interpreter in, @Nullable String method, Value url, Value body, Value config, Invocation call) {
        Options options = new Options(in, config, call.site());
        Options defaults = new Options(in, in.get(this, "defaults", call.site()), call.site());
        Value base = options.has("baseURL") ? options.get("baseURL") : defaultBase(defaults);
        return Union.map(url, path -> {
            ClientRequest request = options.request(method, ClientAddress.under(base, path));
            defaultHeaders(in, request, defaults);
            request.query(in, options.get("params"));
            Value data = body instanceof Nothing ? options.get("data") : body;
            Options.body(request, data);
            return answer(options, request, passesErrors(options) || passesErrors(defaults));
        });
    }

    private static Value defaultBase(Options defaults) {
        return defaults.has("baseURL") ? defaults.get("baseURL") : Nothing.UNDEFINED;
    }

    private static void defaultHeaders(Interpreter in, ClientRequest request, Options defaults) {
        if (!(defaults.get("headers") instanceof RecordValue headers)) {
            return;
        }
        for (RecordValue source : in.get(headers, "common", defaults.site()) instanceof RecordValue common
                ? List.of(headers, common)
                : List.of(headers)) {
            for (String key : source.keys()) {
                if (!key.equals("common") && request.headers().field(key.toLowerCase(java.util.Locale.ROOT)) == null) {
                    request.header(in, new Text(key), in.get(source, key, defaults.site()));
                }
            }
        }
    }

    /** A function of its own decides which answers are errors; tests give one to get every answer. */
    private static boolean passesErrors(Options options) {
        return options.has("validateStatus");
    }

    private static Value answer(Options options, ClientRequest request, boolean passesErrors) {
        AnswerField answer = options.send(request);
        return passesErrors ? PromiseValue.of(answer) : rejectable(options, answer, "isAxiosError");
    }

    /** A promise that gives the answer, or fails with an error that holds it. */
    static PromiseValue rejectable(Options options, AnswerField answer, String mark) {
        Interpreter in = options.in();
        Site site = options.site();
        RecordValue error = RecordValue.open(site);
        in.write(error, "response", answer);
        in.write(error, "status", in.get(answer, AnswerField.STATUS, site));
        in.write(error, "statusCode", in.get(answer, AnswerField.STATUS, site));
        in.write(error, mark, Bool.TRUE);
        return new PromiseValue(answer, List.of(new ThrownValue(error, site, in.frame(), in.condition(), false)));
    }
}

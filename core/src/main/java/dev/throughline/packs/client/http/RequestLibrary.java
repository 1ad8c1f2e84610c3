package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.ClientAddress;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code request} library and its variants with promises. */
final class RequestLibrary {
    private static final List<String> LIBRARIES = List.of("request", "request-promise", "request-promise-native");
    private static final Map<String, String> METHODS = Map.of(
            "get", "GET", "post", "POST", "put", "PUT", "patch", "PATCH", "delete", "DELETE", "del", "DELETE",
            "head", "HEAD");

    private RequestLibrary() {}

    static void install(Models models) {
        for (String library : LIBRARIES) {
            models.call(library, TestCode.only((in, call) -> send(in, call, null)));
            METHODS.forEach((name, method) -> models.call(library + "." + name,
                    TestCode.only((in, call) -> send(in, call, method))));
        }
    }

    private static Value send(Interpreter in, Invocation call, @Nullable String named) {
        boolean configured = call.argument(0) instanceof RecordValue;
        Value second = call.argument(1) instanceof Closure ? Nothing.UNDEFINED : call.argument(1);
        Options options = new Options(in, configured ? call.argument(0) : second, call.site());
        Value url = configured ? options.first("url", "uri") : call.argument(0);
        Value base = options.get("baseUrl");
        ClientRequest request = options.request(named == null ? options.method("GET") : named,
                ClientAddress.under(base, url));
        request.query(in, options.get("qs"));
        // With "json: true" the body is an entry of its own; a record there is the body.
        Value json = options.get("json");
        Options.body(request, json instanceof RecordValue ? json : options.first("body", "form", "formData"));
        AnswerField answer = options.send(request);
        AnswerField body = new AnswerField(request, AnswerField.BODY);
        if (call.last() instanceof Closure callback) {
            in.catching(() -> in.call(callback, Nothing.UNDEFINED, List.of(Nothing.NULL, answer, body), call.site()));
        }
        boolean whole = options.get("resolveWithFullResponse").equals(Bool.TRUE);
        PromiseValue promise = AxiosClient.rejectable(options, answer, "isStatusCodeError");
        return options.isFalse("simple")
                ? PromiseValue.of(whole ? answer : body)
                : new PromiseValue(whole ? answer : body, promise.thrown());
    }
}

package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.ClientAddress;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestCode;
import java.util.List;

/** {@code fetch(address, options)} and what has the same shape. Its promise holds whatever the answer is. */
final class FetchModel {
    private static final List<String> FUNCTIONS = List.of(
            "global.fetch", "node-fetch", "node-fetch.default", "undici.fetch", "undici.request", "cross-fetch",
            "cross-fetch.default", "cross-fetch.fetch", "isomorphic-fetch", "node-fetch-native",
            "node-fetch-native.fetch", "whatwg-fetch.fetch", "got-fetch");

    private FetchModel() {}

    static void install(Models models) {
        NativeCode fetch = TestCode.only(FetchModel::fetch);
        FUNCTIONS.forEach(path -> models.call(path, fetch));
        for (String path : List.of("global.URL", "url.URL", "node:url.URL")) {
            models.call(path, TestCode
                    .only((in, call) -> new UrlValue(
                            ClientAddress.under(text(call.argument(1)), text(call.argument(0))))));
        }
    }

    private static Value text(Value address) {
        return address instanceof UrlValue url ? url.address() : address;
    }

    private static Value fetch(Interpreter in, Invocation call) {
        return Union.map(call.argument(0), address -> {
            Options options = new Options(in, call.argument(1), call.site());
            ClientRequest request = options.request(options.method("GET"), address);
            Options.body(request, options.get("body"));
            return PromiseValue.of(options.send(request));
        });
    }
}

package dev.throughline.packs.client.http;

import dev.throughline.eval.Models;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models general HTTP clients in test code. In production code the same calls stay calls of other systems. */
public final class HttpClientPack implements Pack {

    @Override
    public String name() {
        return "http-client";
    }

    @Override
    public Set<String> libraries() {
        return Set.of(
                "node-fetch", "undici", "cross-fetch", "isomorphic-fetch", "axios", "got", "ky", "http", "https",
                "node:http", "node:https", "request", "request-promise", "request-promise-native");
    }

    @Override
    public void install(Models models) {
        FetchModel.install(models);
        AxiosClient.install(models);
        GotClient.install(models);
        NodeRequest.install(models);
        RequestLibrary.install(models);
    }
}

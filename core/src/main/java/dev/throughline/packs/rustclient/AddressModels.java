package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Sockets that apps answer on, and addresses. */
final class AddressModels {
    private static final List<String> LISTENERS = List.of(
            "std.net.TcpListener", "tokio.net.TcpListener", "async_std.net.TcpListener");
    private static final List<String> TEXTS = List.of(
            "url.Url.parse", "reqwest.Url.parse", "reqwest.Url.from_str", "reqwest.Url.try_from", "http.Uri.try_from",
            "http.Uri.from_str", "axum.http.Uri.try_from", "axum.http.Uri.from_str", "hyper.Uri.from_str",
            "hyper.Uri.try_from", "actix_web.http.Uri.from_str", "actix_web.http.Uri.try_from");

    private AddressModels() {}

    static void install(Models models) {
        for (String listener : LISTENERS) {
            models.call(listener + ".bind", (in, call) -> Results.ok(in, new ListenerValue()));
            models.call(listener + ".from_std", (in, call) -> Results.ok(in, call.argument(0)));
        }
        TEXTS.forEach(path -> models.call(path, (in, call) -> parsed(in, call.argument(0))));
        for (String home : List.of("http", "axum.http", "hyper", "actix_web.http")) {
            models.call(home + ".Uri.from_static", (in, call) -> call.argument(0));
            models.call(home + ".uri.Uri.from_static", (in, call) -> call.argument(0));
        }
    }

    /** An address that is known is a good one; of another nothing is known. */
    private static Value parsed(Interpreter in, Value written) {
        return written instanceof Text || written instanceof Template
                ? Results.ok(in, written)
                : Unknown.library("url.Url.parse()");
    }
}

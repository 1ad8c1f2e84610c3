package dev.throughline.packs.rusthttp;

import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.status.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Models of the crate {@code http}: a status is its number, with the methods of {@code StatusCode}, and a method is its
 * name.
 */
public final class RustHttpPack implements Pack {

    /** Where {@code StatusCode} and {@code Method} are found. */
    private static final List<String> HOMES = List.of(
            "http", "http.status", "http.method", "actix_web.http", "actix_web.http.status", "actix_web.http.method",
            "actix_http", "axum.http", "axum.http.status", "axum.http.method", "axum.extract", "hyper", "hyper.http",
            "hyper.http.status", "reqwest", "reqwest.header", "awc.http", "tonic.codegen.http", "tower_http.http",
            "poem.http", "warp.http", "salvo.http", "axum_test.http", "wiremock.http");

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "CONNECT", "TRACE");

    private static final Map<String, Integer> CLASSES = Map.of(
            "is_informational", 100, "is_success", 200, "is_redirection", 300, "is_client_error", 400,
            "is_server_error", 500);

    @Override
    public String name() {
        return "rusthttp";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.RUST;
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        HOMES.forEach(home -> install(models, home));
        CLASSES.forEach((name, first) -> models.value(Models.OF_NUMBERS + name, new NativeFunction(name,
                (in, call) -> Union.map(call.argument(0), status -> isOfClass(status, first)))));
        for (String same : List.of("as_u16", "status")) {
            models.value(Models.OF_NUMBERS + same, new NativeFunction(same, (in, call) -> call.argument(0)));
        }
    }

    private static Value isOfClass(Value status, int first) {
        return status instanceof Num(double code) ? Bool.of(code >= first && code < first + 100) : Unknown.ANY;
    }

    private static void install(Models models, String home) {
        String status = home + ".StatusCode.";
        for (HttpStatus each : HttpStatus.values()) {
            models.value(status + each.name(), new Num(each.code()));
        }
        models.call(status + "from_u16", (in, call) -> Results.ok(in, call.argument(0)));
        models.call(status + "try_from", (in, call) -> Results.ok(in, call.argument(0)));
        for (String method : METHODS) {
            models.value(home + ".Method." + method, new Text(method));
        }
    }
}

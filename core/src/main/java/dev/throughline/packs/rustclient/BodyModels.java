package dev.throughline.packs.rustclient;

import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;

/** Functions that read the body of an answer: what they give is a part of it. */
final class BodyModels {
    private static final List<String> READING = List.of(
            "serde_json.from_str", "serde_json.from_slice", "serde_json.from_value", "serde_json.from_reader",
            "serde_json.to_value", "serde_json.to_string", "std.str.from_utf8", "std.string.String.from_utf8",
            "axum.body.to_bytes", "hyper.body.to_bytes", "actix_web.body.to_bytes", "actix_web.body.to_bytes_limited",
            "http_body_util.BodyExt.collect", "hyper.body.aggregate", "serde_json.Value.from_str", "simd_json.from_str",
            "serde_urlencoded.from_str");
    private static final List<String> SAME = List.of(
            "std.string.String.from_utf8_lossy", "std.string.String.from_utf8_unchecked",
            "bytes.Bytes.from", "http_body_util.Collected.to_bytes");

    private BodyModels() {}

    static void install(Models models) {
        READING.forEach(path -> models.call(path, (in, call) -> isAnswer(call.argument(0))
                ? Results.ok(in, ServiceModels.body(call.argument(0)))
                : null));
        SAME.forEach(path -> models.call(path,
                (in, call) -> isAnswer(call.argument(0)) ? call.argument(0) : null));
    }

    private static boolean isAnswer(Value value) {
        return Union.options(value).stream().allMatch(RustAnswer.class::isInstance);
    }
}

package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What axum refuses requests with that do not fit what an extractor takes, and which statuses those are. */
final class Rejections {
    private static final String HOME = "axum.extract.rejection.";

    /** The kinds of rejections with their statuses. */
    private static final Map<String, List<Integer>> STATUSES = statuses();

    private Rejections() {}

    private static Map<String, List<Integer>> statuses() {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        all.put("JsonRejection", List.of(400, 415, 422, 413));
        all.put("JsonSyntaxError", List.of(400));
        all.put("JsonDataError", List.of(422));
        all.put("MissingJsonContentType", List.of(415));
        all.put("FormRejection", List.of(400, 415, 422, 413));
        all.put("QueryRejection", List.of(400));
        all.put("FailedToDeserializeQueryString", List.of(400));
        all.put("PathRejection", List.of(400, 500));
        all.put("FailedToDeserializePathParams", List.of(400));
        all.put("TypedHeaderRejection", List.of(400));
        all.put("BytesRejection", List.of(400, 413));
        all.put("StringRejection", List.of(400, 413));
        all.put("MultipartRejection", List.of(400));
        all.put("MultipartError", List.of(400, 413));
        all.put("ExtensionRejection", List.of(500));
        all.put("HostRejection", List.of(400));
        all.put("RawPathParamsRejection", List.of(500));
        all.put("WebSocketUpgradeRejection", List.of(400, 426));
        return all;
    }

    static void install(Models models) {
        STATUSES.keySet().forEach(name -> {
            for (String home : List.of(HOME, "axum_extra.typed_header.", "axum.extract.multipart.",
                    "axum.extract.path.", "axum_extra.extract.")) {
                String path = home + name;
                Value statuses = java.util.Objects.requireNonNull(statuses(path));
                models.call(path + "().status", (in, call) -> statuses);
                models.call(path + "().body_text", (in, call) -> Unknown.ANY);
            }
        });
    }

    /** What a failure of an extractor is, of which only the type is known. */
    static Value of(Interpreter in, String name) {
        return World.of(in).types().unknown(new Type(HOME + name, List.of(), null));
    }

    /** How the framework answers with a rejection where that is the route's affair, or null for anything else. */
    static @Nullable Refusal usual(Interpreter in, Unknown rejection) {
        Type type = World.of(in).types().of(rejection);
        String path = type != null ? type.name() : rejection.path();
        if (path == null || statuses(path) == null) {
            return null;
        }
        return switch (Library.last(path.endsWith("()") ? path.substring(0, path.length() - 2) : path)) {
            case "JsonRejection" -> new Refusal(422, "the body does not fit");
            case "FormRejection" -> new Refusal(422, "the form does not fit");
            case "QueryRejection" -> new Refusal(400, "the query does not fit");
            case "PathRejection" -> new Refusal(400, "the path does not fit");
            case "TypedHeaderRejection" -> new Refusal(400, "the header is missing or does not fit");
            default -> null;
        };
    }

    /** The statuses of a rejection by the path of its type, or null for anything else. */
    static @Nullable Value statuses(String path) {
        String plain = path.endsWith("()") ? path.substring(0, path.length() - 2) : path;
        List<Integer> known = STATUSES.get(Library.last(plain));
        return known == null ? null : Union.of(known.stream().map(each -> (Value) new Num(each)).toList());
    }
}

package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configurations of extractors, and extractors that code calls itself. */
final class ExtractorModels {
    private static final List<String> KINDS = List.of("Json", "Form", "Query", "Path", "MultipartForm", "Header");
    private static final List<String> MODULES = List.of(
            "actix_web.web.", "actix_multipart.form.", "serde_qs.actix.", "actix_web_validator.",
            "paperclip.actix.web.",
            "apistos.web.");

    private ExtractorModels() {}

    static void install(Models models) {
        for (String module : MODULES) {
            for (String kind : KINDS) {
                for (String maker : List.of("default", "new")) {
                    models.call(module + kind + "Config." + maker, (in, call) -> new ExtractorConfig(kind));
                }
            }
        }
        for (String wrapper : List.of("new", "from")) {
            models.call("actix_web.web.Data." + wrapper, (in, call) -> call.argument(0));
            models.call("actix_web.web.ThinData." + wrapper, (in, call) -> call.argument(0));
        }
        models.call("actix_web.web.ThinData", (in, call) -> call.argument(0));
        models.answer(ExtractorModels::extracted);
    }

    /** {@code Session::from_request(request, payload)} and the like. */
    private static @Nullable Value extracted(Interpreter in, Unknown callee, Invocation call) {
        String path = callee.path();
        boolean extracts = path != null && (path.endsWith(".from_request") || path.endsWith(".extract"));
        if (!extracts || path == null || !(call.argument(0) instanceof RequestObject request)) {
            return null;
        }
        String name = path.substring(0, path.lastIndexOf('.'));
        return request.extract(in, Type.of(name, List.of()), call.site());
    }
}

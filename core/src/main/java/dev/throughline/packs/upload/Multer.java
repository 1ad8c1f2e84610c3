package dev.throughline.packs.upload;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import dev.throughline.packs.middleware.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code multer(options)} gives: a maker of middleware. */
final class Multer extends DomainValue {
    private final Options options;
    private final ErrorClass error;

    private Multer(Options options, ErrorClass error) {
        this.options = options;
        this.error = error;
    }

    static void install(Models models) {
        ErrorClass error = new ErrorClass("MulterError").at(models,
                List.of("multer.MulterError", "multer.default.MulterError"));
        for (String path : List.of("multer", "multer.default")) {
            models.call(path, (in, call) -> new Multer(new Options(in, call.argument(0), call.site()), error));
            models.call(path + ".memoryStorage", (in, call) -> Unknown.PRESENT);
            models.call(path + ".diskStorage", (in, call) -> Unknown.PRESENT);
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        UploadMiddleware.Kind kind = switch (name) {
            case "single" -> UploadMiddleware.Kind.ONE;
            case "array", "fields", "any" -> UploadMiddleware.Kind.MANY;
            case "none" -> UploadMiddleware.Kind.NONE;
            default -> null;
        };
        return kind == null
                ? null
                : new NativeFunction(name, (in, call) -> new UploadMiddleware(call.site(), kind, options, error));
    }
}

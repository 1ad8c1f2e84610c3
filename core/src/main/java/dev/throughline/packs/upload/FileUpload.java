package dev.throughline.packs.upload;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import dev.throughline.packs.middleware.Options;
import java.util.List;

/** The middleware of {@code express-fileupload}: answers itself only where it is told to abort. */
final class FileUpload extends LibraryMiddleware {
    private static final int TOO_LARGE = 413;

    private final Options options;

    private FileUpload(Site made, Options options) {
        super(made);
        this.options = options;
    }

    static void install(Models models) {
        for (String path : List.of("express-fileupload", "express-fileupload.default")) {
            models.call(path, (in, call) -> new FileUpload(
                    call.site(), new Options(in, call.argument(0), call.site())));
        }
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        boolean limited = options.get("limits") instanceof RecordValue limits && limits.field("fileSize") != null;
        if (limited && options.isOn("abortOnLimit")) {
            call.perhaps("the file is too large",
                    () -> call.answer(new Num(TOO_LARGE), new Text("File size limit has been reached")));
        }
        call.give("files", Unknown.ANY);
        call.passOn();
    }
}

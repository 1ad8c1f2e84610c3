package dev.throughline.packs.upload;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.ErrorClass;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import dev.throughline.packs.middleware.Options;
import java.util.List;
import java.util.Map;

/** A middleware of multer: refuses files that break a limit or that the project's filter refuses. */
final class UploadMiddleware extends LibraryMiddleware {

    /** How many files it takes. */
    enum Kind {
        NONE,
        ONE,
        MANY
    }

    private final Kind kind;
    private final Options options;
    private final ErrorClass error;

    UploadMiddleware(Site made, Kind kind, Options options, ErrorClass error) {
        super(made);
        this.kind = kind;
        this.options = options;
        this.error = error;
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        refuse(in, call, "the file field is not one that is expected", "LIMIT_UNEXPECTED_FILE");
        if (options.get("limits") instanceof RecordValue limits) {
            if (limits.field("fileSize") != null) {
                refuse(in, call, "the file is too large", "LIMIT_FILE_SIZE");
            }
            if (limits.field("files") != null) {
                refuse(in, call, "there are too many files", "LIMIT_FILE_COUNT");
            }
        }
        Value filter = options.function("fileFilter");
        if (filter != null && kind != Kind.NONE) {
            filter(in, call, filter);
        }
        give(in, call);
        call.passOn();
    }

    private void refuse(Interpreter in, MiddlewareCall call, String when, String code) {
        call.perhaps(when, () -> call.fail(error.create(
                in, Map.of("code", new Text(code), "field", Unknown.ANY), call.site())));
    }

    /** What the filter passes to its callback as an error goes to the error handlers. */
    private static void filter(Interpreter in, MiddlewareCall call, Value filter) {
        Value decide = new NativeFunction("cb", (i, decision) -> {
            for (Value refused : Union.options(decision.argument(0))) {
                boolean certain = !(refused instanceof Nothing || refused instanceof Unknown);
                if (certain) {
                    i.call(call.next(), Nothing.UNDEFINED, List.of(refused), decision.site());
                }
            }
            return Nothing.UNDEFINED;
        });
        call.perhaps("a file is sent", () -> in.await(
                in.call(filter, Nothing.UNDEFINED, List.of(call.request(), file(in, call), decide), call.site()),
                call.site()));
    }

    private void give(Interpreter in, MiddlewareCall call) {
        switch (kind) {
            case NONE -> {}
            case ONE -> call.give("file", Union.of(file(in, call), Nothing.UNDEFINED));
            case MANY -> call.give("files", Unknown.ANY);
        }
    }

    private static RecordValue file(Interpreter in, MiddlewareCall call) {
        RecordValue file = RecordValue.open(call.site());
        in.write(file, "originalname", Unknown.ANY);
        return file;
    }
}

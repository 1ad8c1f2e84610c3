package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Error classes of a library whose instances carry the status of the answer. */
final class HttpErrors {
    static final Map<String, Integer> STATUSES = new TreeMap<>(Map.of(
            "BadRequestError", 400,
            "UnauthorizedError", 401,
            "ForbiddenError", 403,
            "NotFoundError", 404,
            "MethodNotAllowedError", 405,
            "NotAcceptableError", 406,
            "UnprocessableEntityError", 422,
            "InternalServerError", 500));

    private final String field;
    private final NativeFunction base;

    /**
     * @param field the member that carries the status
     */
    HttpErrors(Models models, String library, String field) {
        this.field = field;
        this.base = new NativeFunction("HttpError",
                (in, call) -> make(in, call, "HttpError", call.argument(0), call.argument(1)));
        models.value(library + ".HttpError", base);
        STATUSES.forEach((name, status) -> models.value(library + "." + name,
                new NativeFunction(name, (in, call) -> make(in, call, name, new Num(status), call.argument(0)))));
    }

    private Value make(Interpreter in, Invocation call, String name, Value status, Value message) {
        boolean inherited = call.receiver() instanceof RecordValue instance && instance.type() != null;
        RecordValue error = inherited
                ? (RecordValue) call.receiver()
                : RecordValue.instance(base, false, call.site());
        in.write(error, field, status);
        in.write(error, "message", message);
        in.write(error, "name", new Text(name));
        in.write(error, "stack", Unknown.PRESENT);
        return error;
    }

    /** An error that the library throws itself. */
    RecordValue error(Interpreter in, int status, String name, Site site) {
        RecordValue error = RecordValue.instance(base, false, site);
        in.write(error, field, new Num(status));
        in.write(error, "name", new Text(name));
        in.write(error, "message", Unknown.PRESENT);
        return error;
    }
}

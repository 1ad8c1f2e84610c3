package dev.throughline.packs.status;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;

/** Models of http-status, http-status-codes, http-errors, api-problem and boom. */
public final class StatusPack implements Pack {
    private static final List<String> CONSTANTS = List.of(
            "http-status", "http-status.default", "http-status.status", "http-status-codes",
            "http-status-codes.default",
            "http-status-codes.StatusCodes", "statuses.code", "@nestjs/common.HttpStatus");
    private static final List<String> ERRORS = List.of("http-errors", "http-errors.default");
    private static final List<String> BOOM = List.of("@hapi/boom", "boom", "@hapi/boom.default");

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Set<String> libraries() {
        return Set.of();
    }

    @Override
    public void install(Models models) {
        ApiProblem.install(models);
        for (HttpStatus status : HttpStatus.values()) {
            Value number = new Num(status.code());
            CONSTANTS.forEach(library -> models.value(library + "." + status.name(), number));
            NativeCode error = (in, call) -> error(in, status.code(), call.argument(0), call);
            ERRORS.forEach(library -> models.call(library + "." + status.camelCase(), error));
            BOOM.forEach(
                    library -> models.call(library + "." + boomName(status), (in, call) -> boom(in, status, call)));
        }
        ERRORS.forEach(library -> models.call(library, StatusPack::byStatus));
    }

    private static String boomName(HttpStatus status) {
        String name = status == HttpStatus.INTERNAL_SERVER_ERROR ? "Internal" : status.camelCase();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code createError(404, 'message')}: the status may stand anywhere among the arguments. */
    private static Value byStatus(Interpreter in, Invocation call) {
        int status = 500;
        Value message = Unknown.ANY;
        for (Value argument : call.arguments()) {
            if (argument instanceof Num number) {
                status = number.intValue(status);
            } else if (argument instanceof Text) {
                message = argument;
            }
        }
        return error(in, status, message, call);
    }

    private static RecordValue error(Interpreter in, int status, Value message, Invocation call) {
        RecordValue error = RecordValue.open(call.site());
        in.write(error, "status", new Num(status));
        in.write(error, "statusCode", new Num(status));
        in.write(error, "message", message);
        in.write(error, "stack", Unknown.PRESENT);
        return error;
    }

    private static Value boom(Interpreter in, HttpStatus status, Invocation call) {
        RecordValue error = error(in, status.code(), call.argument(0), call);
        RecordValue output = RecordValue.open(call.site());
        in.write(output, "statusCode", new Num(status.code()));
        in.write(error, "output", output);
        in.write(error, "isBoom", dev.throughline.eval.value.Bool.TRUE);
        return error;
    }
}

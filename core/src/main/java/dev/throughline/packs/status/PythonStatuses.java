package dev.throughline.packs.status;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import java.util.List;
import java.util.Locale;

/** The constants for statuses of Python's frameworks, clients and standard library. */
final class PythonStatuses {
    private static final List<String> NUMBERED = List.of(
            "fastapi.status", "starlette.status", "rest_framework.status", "litestar.status_codes");
    private static final List<String> ENUMERATIONS = List.of("http.HTTPStatus", "httpx.codes", "werkzeug.HTTPStatus");

    /** Where the names are written in lower case as well. */
    private static final List<String> LOOKUPS = List.of("requests.codes", "requests.status_codes.codes", "httpx.codes");

    private PythonStatuses() {}

    static void install(Models models) {
        for (HttpStatus status : HttpStatus.values()) {
            Num number = new Num(status.code());
            NUMBERED.forEach(module -> models.value(
                    module + ".HTTP_" + status.code() + "_" + status.name(), number));
            RecordValue member = RecordValue.instance(Unknown.library("http.HTTPStatus"), true, null);
            member.restore(RecordValue.LITERAL, number);
            member.restore("value", number);
            member.restore("name", new Text(status.name()));
            member.restore("phrase", new Text(status.phrase()));
            ENUMERATIONS.forEach(type -> models.value(type + "." + status.name(), member));
            for (String codes : LOOKUPS) {
                models.value(codes + "." + status.name().toLowerCase(Locale.ROOT), number);
            }
        }
        models.value("requests.codes.ok", new Num(HttpStatus.OK.code()));
    }
}

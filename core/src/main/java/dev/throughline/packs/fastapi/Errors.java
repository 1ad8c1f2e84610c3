package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import java.util.List;
import java.util.Map;

/** The exceptions and responses of FastAPI and Starlette. */
final class Errors {
    /** An error with a status, which is answered with it. */
    static final ExceptionType HTTP = ExceptionType.ofLibrary(
            "HTTPException", ExceptionType.named("Exception"), List.of("status_code", "detail", "headers"), Map.of());

    /** What a request is refused with that does not fit what is declared. */
    static final ExceptionType VALIDATION = ExceptionType.ofLibrary(
            "RequestValidationError", ExceptionType.named("ValueError"), List.of("errors"), Map.of());

    private Errors() {}

    static RecordValue validation(Interpreter in, Site site) {
        return VALIDATION.make(in, List.of(Unknown.ANY), site);
    }
}

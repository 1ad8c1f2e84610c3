package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.packs.middleware.ErrorClass;
import dev.throughline.packs.middleware.MiddlewareCall;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Libraries that make middleware of schemas. */
final class SchemaMiddlewares {
    private static final int BAD_REQUEST = 400;
    private static final List<String> PARTS = List.of("body", "params", "query", "headers", "cookies");

    private SchemaMiddlewares() {}

    static void install(Models models) {
        celebrate(models);
        expressValidation(models);
        zodMiddleware(models);
        openApi(models);
    }

    private static Consumer<MiddlewareCall> failing(ErrorClass error) {
        return call -> call.fail(error.create(call.in(), Map.of(
                "statusCode", new Num(BAD_REQUEST),
                "status", new Num(BAD_REQUEST),
                "details", Unknown.PRESENT,
                "errors", Refusals.issues(call.in(), call.site())), call.site()));
    }

    private static void celebrate(Models models) {
        ErrorClass error = new ErrorClass("CelebrateError").at(models, List.of("celebrate.CelebrateError"));
        Consumer<MiddlewareCall> refusal = failing(error);
        models.call("celebrate.celebrate", (in, call) -> new SchemaMiddleware(
                call.site(), SchemaMiddleware.parts(in, call.argument(0), call.argument(1), call.site()), refusal));
        models.call("celebrate.isCelebrateError", (in, call) -> call.argument(0) instanceof RecordValue record
                ? Bool.of(error.type().equals(record.type()))
                : Unknown.ANY);
        RecordValue segments = RecordValue.closed(null);
        for (String part : PARTS) {
            segments.restore(part.toUpperCase(java.util.Locale.ROOT), new Text(part));
        }
        models.value("celebrate.Segments", segments);
    }

    private static void expressValidation(Models models) {
        ErrorClass error = new ErrorClass("ValidationError").at(models, List.of("express-validation.ValidationError"));
        Consumer<MiddlewareCall> refusal = failing(error);
        for (String path : List.of("express-validation.validate", "express-validation")) {
            models.call(path, (in, call) -> new SchemaMiddleware(
                    call.site(), SchemaMiddleware.parts(in, call.argument(0), call.argument(2), call.site()), refusal));
        }
    }

    private static void zodMiddleware(Models models) {
        Consumer<MiddlewareCall> refusal = call -> call.answer(
                new Num(BAD_REQUEST), Refusals.issues(call.in(), call.site()));
        for (String name : List.of("validateRequest", "processRequest")) {
            models.call("zod-express-middleware." + name, (in, call) -> new SchemaMiddleware(
                    call.site(), SchemaMiddleware.parts(in, call.argument(0), call.argument(1), call.site()), refusal));
        }
        for (String part : List.of("Body", "Params", "Query")) {
            for (String name : List.of("validateRequest", "processRequest")) {
                models.call("zod-express-middleware." + name + part, (in, call) -> new SchemaMiddleware(call.site(),
                        Map.of(part.toLowerCase(java.util.Locale.ROOT), HasShape.of(call.argument(0))), refusal));
            }
        }
        for (String path : List.of("express-joi-validation.createValidator", "express-joi-validation")) {
            models.call(path, (in, call) -> joiValidator(in, call.site(), refusal));
        }
    }

    private static RecordValue joiValidator(Interpreter in, Site site, Consumer<MiddlewareCall> refusal) {
        RecordValue validator = RecordValue.closed(site);
        for (String part : PARTS) {
            in.write(validator, part, new NativeFunction(part, (i, call) -> new SchemaMiddleware(
                    call.site(), Map.of(part, FluentShapes.of(call.argument(0))), refusal)));
        }
        return validator;
    }

    private static void openApi(Models models) {
        ErrorClass error = new ErrorClass("Bad Request").at(models,
                List.of("express-openapi-validator.error.BadRequest"));
        Consumer<MiddlewareCall> refusal = failing(error);
        for (String path : List.of("express-openapi-validator.middleware",
                "express-openapi-validator.default.middleware")) {
            models.call(path, (in, call) -> new SchemaMiddleware(
                    call.site(), Map.of("body", new Shape.Uncertain()), refusal));
        }
    }
}

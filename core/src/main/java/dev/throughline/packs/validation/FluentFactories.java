package dev.throughline.packs.validation;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.packs.middleware.ErrorClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The functions of Joi and Yup that make a schema. */
final class FluentFactories {
    /** Where Joi is found. */
    static final List<String> JOI = List.of("joi", "joi.default", "joi.Joi", "@hapi/joi", "@hapi/joi.default",
            "celebrate.Joi", "express-validation.Joi");

    private static final List<String> YUP = List.of("yup", "yup.default", "yup.yup");

    private FluentFactories() {}

    static void install(Models models) {
        joi(models);
        ErrorClass error = new ErrorClass("ValidationError");
        error.at(models, paths(YUP, "ValidationError"));
        make(models, YUP, FluentSchema.Dialect.YUP, error, shapes(FluentSchema.Dialect.YUP));
    }

    private static void joi(Models models) {
        ErrorClass error = new ErrorClass("ValidationError");
        error.at(models, paths(JOI, "ValidationError"));
        Map<String, Function<Invocation, Shape>> shapes = shapes(FluentSchema.Dialect.JOI);
        shapes.put("alternatives", call -> call.has(0)
                ? new Shape.Either(FluentMethods.listed(call).stream().map(FluentShapes::of).toList())
                : new Shape.Anything());
        shapes.put("alt", java.util.Objects.requireNonNull(shapes.get("alternatives")));
        shapes.put("valid", call -> new Shape.Choice(FluentMethods.listed(call)));
        shapes.put("compile", call -> FluentShapes.of(call.argument(0)));
        for (String unclear : List.of("binary", "func", "function", "link", "symbol", "objectId")) {
            shapes.put(unclear, call -> new Shape.Uncertain());
        }
        make(models, JOI, FluentSchema.Dialect.JOI, error, shapes);
        for (String name : List.of("attempt", "assert")) {
            for (String path : paths(JOI, name)) {
                models.call(path, (in, call) -> Refusals.orThrow(in,
                        RestOption.applied(in, FluentShapes.of(call.argument(1)), call.last(), call.site())
                                .check(in, call.argument(0)),
                        FluentSchema.error(in, FluentSchema.Dialect.JOI, error, call.site()), call.site()));
            }
        }
    }

    private static List<String> paths(List<String> modules, String name) {
        return modules.stream().map(module -> module + "." + name).toList();
    }

    private static void make(
            Models models, List<String> modules, FluentSchema.Dialect dialect, ErrorClass error,
            Map<String, Function<Invocation, Shape>> shapes) {
        shapes.forEach((name, shape) -> paths(modules, name).forEach(path -> models.call(path,
                (in, call) -> new FluentSchema(dialect, FluentState.of(shape.apply(call)), error))));
    }

    private static Map<String, Function<Invocation, Shape>> shapes(FluentSchema.Dialect dialect) {
        boolean joi = dialect == FluentSchema.Dialect.JOI;
        Map<String, Function<Invocation, Shape>> all = new LinkedHashMap<>();
        // Joi takes no empty text unless it is allowed; Yup makes texts of other values.
        Primitive text = Primitive.of(Primitive.Kind.TEXT, !joi);
        all.put("string", call -> joi ? text.with(Rule.text(word -> !word.isEmpty())) : text);
        all.put("number", call -> Primitive.of(Primitive.Kind.NUMBER, true));
        for (String name : List.of("boolean", "bool")) {
            all.put(name, call -> Primitive.of(Primitive.Kind.BOOL, true));
        }
        all.put("date", call -> Primitive.of(Primitive.Kind.DATE, true));
        all.put("array", call -> new ItemsShape(
                call.has(0) ? FluentShapes.of(call.argument(0)) : new Shape.Anything(), List.of()));
        all.put("object", call -> FluentShapes.fields(call.argument(0),
                joi ? FieldsShape.Rest.REJECT : FieldsShape.Rest.KEEP));
        for (String name : List.of("any", "mixed")) {
            all.put(name, call -> new Shape.Anything());
        }
        all.put("lazy", call -> new Shape.Uncertain());
        return all;
    }
}

package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions of Zod that make a schema. */
final class ZodFactories {
    private static final List<String> MODULES = List.of("zod", "zod.z", "zod.default", "zod/v3", "zod/v3.z", "zod/v4",
            "zod/v4.z", "zod/lib", "zod/lib.z", "@hono/zod-openapi.z", "@asteasolutions/zod-to-openapi.z");

    private static final List<String> FORMS = List.of("email", "url", "uuid", "guid", "ipv4", "ipv6", "base64", "jwt",
            "nanoid", "cuid", "cuid2", "ulid", "emoji", "hostname", "iso.datetime", "iso.date", "iso.time",
            "iso.duration");

    /** Makes a shape of the arguments. */
    @FunctionalInterface
    private interface Factory {
        Shape make(Invocation call);
    }

    private ZodFactories() {}

    static void install(Models models) {
        ZodErrors errors = new ZodErrors();
        errors.install(models, MODULES);
        Map<String, Factory> factories = factories();
        for (String module : MODULES) {
            factories.forEach((name, factory) -> models.call(
                    module + "." + name, (in, call) -> new ZodSchema(factory.make(call), errors)));
            models.call(module + ".lazy", (in, call) -> new ZodSchema(later(in, call), errors));
        }
    }

    private static Map<String, Factory> factories() {
        Map<String, Factory> all = new LinkedHashMap<>();
        primitives(all);
        for (String name : List.of("object", "interface")) {
            all.put(name, call -> HasShape.fields(call.argument(0), FieldsShape.Rest.STRIP));
        }
        all.put("strictObject", call -> HasShape.fields(call.argument(0), FieldsShape.Rest.REJECT));
        all.put("looseObject", call -> HasShape.fields(call.argument(0), FieldsShape.Rest.KEEP));
        all.put("array", call -> new ItemsShape(HasShape.of(call.argument(0)), List.of()));
        all.put("optional", call -> new AbsentShape(HasShape.of(call.argument(0)), true, false, null));
        all.put("nullable", call -> new AbsentShape(HasShape.of(call.argument(0)), false, true, null));
        all.put("literal", call -> choice(call.argument(0)));
        all.put("enum", call -> choice(call.argument(0)));
        all.put("nativeEnum", call -> choice(call.argument(0)));
        all.put("union", call -> either(call.argument(0)));
        all.put("discriminatedUnion", call -> either(call.argument(1)));
        all.put("intersection",
                call -> new Shape.Both(HasShape.of(call.argument(0)), HasShape.of(call.argument(1))));
        all.put("preprocess", call -> new Shape.Uncertain());
        all.put("pipe", call -> new Shape.Both(HasShape.of(call.argument(0)), HasShape.of(call.argument(1))));
        all.put("custom", call -> call.has(0)
                ? new Shape.Effect(new Shape.Anything(), SchemaCode.refinement(call.argument(0), call.site()))
                : new Shape.Anything());
        all.put("record", call -> FieldsShape.of(Map.of(), FieldsShape.Rest.KEEP, true));
        for (String name : List.of("any", "unknown")) {
            all.put(name, call -> new Shape.Anything());
        }
        for (String name : List.of("tuple", "map", "set", "function", "promise", "instanceof", "bigint", "symbol",
                "stringbool", "templateLiteral", "file", "json", "partialRecord", "coerce.bigint")) {
            all.put(name, call -> new Shape.Uncertain());
        }
        return all;
    }

    private static void primitives(Map<String, Factory> all) {
        all.put("string", call -> Primitive.of(Primitive.Kind.TEXT, false));
        all.put("number", call -> Primitive.of(Primitive.Kind.NUMBER, false));
        all.put("int", call -> Primitive.of(Primitive.Kind.NUMBER, false).with(Rule.number(n -> n == Math.rint(n))));
        all.put("boolean", call -> Primitive.of(Primitive.Kind.BOOL, false));
        all.put("date", call -> Primitive.of(Primitive.Kind.DATE, false));
        all.put("coerce.string", call -> Primitive.of(Primitive.Kind.TEXT, true));
        all.put("coerce.number", call -> Primitive.of(Primitive.Kind.NUMBER, true));
        all.put("coerce.boolean", call -> new Shape.Effect(new Shape.Anything(),
                (in, data) -> Checked.of(dev.throughline.eval.value.Ternary.TRUE, truth(in, data))));
        all.put("coerce.date", call -> Primitive.of(Primitive.Kind.DATE, true));
        all.put("null", call -> new Shape.Choice(List.of(Nothing.NULL)));
        for (String name : List.of("undefined", "void")) {
            all.put(name, call -> new Shape.Choice(List.of(Nothing.UNDEFINED, Nothing.MISSING)));
        }
        all.put("never", call -> new Shape.Choice(List.of()));
        for (String form : FORMS) {
            Rule rule = TextForms.named(form.substring(form.indexOf('.') + 1));
            all.put(form, call -> Primitive.of(Primitive.Kind.TEXT, false).with(rule == null ? Rule.UNCERTAIN : rule));
        }
    }

    private static Value truth(Interpreter in, Value data) {
        return switch (in.semantics().truth(data)) {
            case TRUE -> dev.throughline.eval.value.Bool.TRUE;
            case FALSE -> dev.throughline.eval.value.Bool.FALSE;
            case MAYBE -> dev.throughline.eval.value.Unknown.ANY;
        };
    }

    /** The constants of a literal, of a list of them, or of a record that serves as an enumeration. */
    static Shape choice(Value given) {
        return switch (given) {
            case ListValue list when list.items().exact() -> new Shape.Choice(list.items().known());
            case RecordValue record when !record.isOpen() -> new Shape.Choice(record.keys().stream()
                    .map(record::field)
                    .filter(java.util.Objects::nonNull)
                    .map(Value.class::cast)
                    .toList());
            case dev.throughline.eval.value.HeapValue heap -> new Shape.Uncertain();
            case dev.throughline.eval.value.Unknown unknown -> new Shape.Uncertain();
            default -> new Shape.Choice(List.of(given));
        };
    }

    private static Shape either(Value options) {
        return options instanceof ListValue list && list.items().exact()
                ? new Shape.Either(list.items().known().stream().map(HasShape::of).toList())
                : new Shape.Uncertain();
    }

    private static Shape later(Interpreter in, Invocation call) {
        return new Shape.Later(
                () -> HasShape.of(in.call(call.argument(0), Nothing.UNDEFINED, List.of(), call.site())));
    }
}

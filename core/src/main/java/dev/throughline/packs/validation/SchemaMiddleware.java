package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.LibraryMiddleware;
import dev.throughline.packs.middleware.MiddlewareCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A middleware that checks parts of the request against schemas, and refuses the request where one does not fit. */
final class SchemaMiddleware extends LibraryMiddleware {
    private static final List<String> PARTS = List.of("body", "params", "query", "headers", "cookies");

    private final Map<String, Shape> parts;
    private final Consumer<MiddlewareCall> refusal;

    /**
     * @param parts the shapes of parts of the request, by name
     * @param refusal answers or passes on an error
     */
    SchemaMiddleware(Site made, Map<String, Shape> parts, Consumer<MiddlewareCall> refusal) {
        super(made);
        this.parts = Map.copyOf(parts);
        this.refusal = refusal;
    }

    /**
     * The shapes in a record of schemas by part of the request; uncertain where it is not known.
     *
     * @param options options of Joi, of any kind
     */
    static Map<String, Shape> parts(Interpreter in, Value schemas, Value options, Site site) {
        Map<String, Shape> parts = new LinkedHashMap<>();
        if (!(schemas instanceof RecordValue record)) {
            return Map.of("body", new Shape.Uncertain());
        }
        for (String part : PARTS) {
            Value schema = record.field(part);
            if (schema != null) {
                Shape shape = RestOption.applied(in, FluentShapes.of(schema), options, site);
                // Every client sends headers and cookies that no schema lists.
                boolean body = part.equals("body") || part.equals("query") || part.equals("params");
                parts.put(part, body ? shape : RestOption.changed(shape, FieldsShape.Rest.KEEP));
            }
        }
        return parts;
    }

    @Override
    protected void handle(Interpreter in, MiddlewareCall call) {
        Ternary valid = Ternary.TRUE;
        Map<String, Value> data = new LinkedHashMap<>();
        for (String part : PARTS) {
            Shape shape = parts.get(part);
            if (shape != null) {
                Checked checked = shape.check(in, in.get(call.request(), part, call.site()));
                valid = Checked.both(valid, checked.valid());
                data.put(part, checked.data());
            }
        }
        if (valid == Ternary.FALSE) {
            refusal.accept(call);
            return;
        }
        if (valid == Ternary.MAYBE) {
            call.perhaps(Refusals.WHEN, () -> refusal.accept(call));
        }
        data.forEach(call::give);
        call.passOn();
    }
}

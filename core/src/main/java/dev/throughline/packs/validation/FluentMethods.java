package dev.throughline.packs.validation;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The methods of Joi and Yup that say more of a schema. Names that both know mean the same in both. */
final class FluentMethods {

    private FluentMethods() {}

    /** What is said after a method; the same state when the method changes nothing that matters here. */
    static FluentState after(FluentState state, String name, Invocation call) {
        Value argument = call.argument(0);
        return switch (name) {
            case "exist", "defined" -> state.required(true);
            case "optional", "notRequired" -> state.required(false);
            case "nullable" -> state.nullable(true);
            case "allow" -> state.allowing(listed(call));
            case "valid", "equal", "only", "oneOf" -> only(state, call);
            case "default" -> state.or(SchemaCode.constant(argument));
            case "items", "of" -> state.with(new ItemsShape(items(call), rules(state)));
            case "custom" -> state.with(new Shape.Effect(state.base(), JoiCustom.step(argument, call.site())));
            case "test" -> state.with(new Shape.Effect(state.base(), SchemaCode.refinement(call.last(), call.site())))
                    .uncertain();
            case "try" -> state.with(new Shape.Either(listed(call).stream().map(FluentShapes::of).toList()));
            case "concat" -> argument instanceof FluentSchema other && other.state().base() instanceof FieldsShape more
                    && state.base() instanceof FieldsShape fields
                            ? state.with(fields.plus(more))
                            : state.uncertain();
            case "when", "xor", "or", "and", "with", "without", "nand", "oxor", "assert", "has", "unique", "invalid",
                    "disallow", "not", "notOneOf", "fork", "external", "rename", "sparse", "ordered", "conditional",
                    "isoDate", "timestamp", "match", "truthy", "falsy", "typeError", "schema" ->
                state.uncertain();
            default -> ofObject(state, name, call);
        };
    }

    private static FluentState ofObject(FluentState state, String name, Invocation call) {
        Value argument = call.argument(0);
        if (state.base() instanceof FieldsShape fields) {
            switch (name) {
                case "keys", "append", "shape" -> {
                    FieldsShape more = FluentShapes.fields(argument, FieldsShape.Rest.REJECT);
                    boolean first = fields.fields().isEmpty() && name.equals("keys");
                    return state.with(first ? fields.plus(more).with(more.rest()) : fields.plus(more));
                }
                case "unknown" -> {
                    boolean off = argument.equals(Bool.FALSE);
                    return state.with(fields.with(off ? FieldsShape.Rest.REJECT : FieldsShape.Rest.KEEP));
                }
                case "pattern" -> {
                    return state.with(fields.with(FieldsShape.Rest.KEEP)).uncertain();
                }
                case "noUnknown" -> {
                    return state.with(fields.with(FieldsShape.Rest.STRIP));
                }
                case "pick", "omit" -> {
                    List<String> names = listed(call).stream()
                            .filter(Text.class::isInstance)
                            .map(text -> ((Text) text).value())
                            .toList();
                    return state.with(fields.only(names, name.equals("pick")));
                }
                default -> {}
            }
        }
        Rule rule = ZodMethods.rule(name, argument);
        return rule == null ? state : state.ruled(rule);
    }

    private static FluentState only(FluentState state, Invocation call) {
        List<Value> values = new ArrayList<>(listed(call));
        values.addAll(state.allowed());
        return state.with(new Shape.Choice(values));
    }

    /** Several arguments, or one list of them. */
    static List<Value> listed(Invocation call) {
        return call.argument(0) instanceof ListValue list && list.items().exact()
                ? list.items().known()
                : call.arguments();
    }

    private static Shape items(Invocation call) {
        List<Shape> shapes = call.arguments().stream().map(FluentMethods::item).toList();
        return shapes.size() == 1 ? shapes.getFirst() : new Shape.Either(shapes);
    }

    /** An item is there, so it cannot be left out. */
    private static Shape item(Value schema) {
        return schema instanceof RecordValue || !(schema instanceof FluentSchema known)
                ? FluentShapes.of(schema)
                : known.state().required(true).shape();
    }

    private static List<Rule> rules(FluentState state) {
        return state.base() instanceof ItemsShape items ? items.rules() : List.of();
    }
}

package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.middleware.Options;
import java.util.List;

/** The options of Joi that say what becomes of fields that no schema lists. */
final class RestOption {

    private RestOption() {}

    /** The shape under the options of a validation. */
    static Shape applied(Interpreter in, Shape shape, Value given, Site site) {
        Options options = new Options(in, given, site);
        if (options.isOn("stripUnknown")) {
            return changed(shape, FieldsShape.Rest.STRIP);
        }
        return options.isOn("allowUnknown") ? changed(shape, FieldsShape.Rest.KEEP) : shape;
    }

    /** The shape with one rule for all fields that are not listed. */
    static Shape changed(Shape shape, FieldsShape.Rest rest) {
        return switch (shape) {
            case FieldsShape fields -> fields.with(rest).each(field -> changed(field, rest));
            case ItemsShape(Shape item, List<Rule> rules) -> new ItemsShape(changed(item, rest), rules);
            case AbsentShape(Shape inner, boolean undefined, boolean nil, var otherwise) ->
                new AbsentShape(changed(inner, rest), undefined, nil, otherwise);
            case Shape.Either(List<Shape> options) ->
                new Shape.Either(options.stream().map(option -> changed(option, rest)).toList());
            case Shape.Both(Shape left, Shape right) -> new Shape.Both(changed(left, rest), changed(right, rest));
            case Shape.Effect(Shape inner, Shape.Effect.Step step) ->
                new Shape.Effect(changed(inner, rest), step);
            default -> shape;
        };
    }
}

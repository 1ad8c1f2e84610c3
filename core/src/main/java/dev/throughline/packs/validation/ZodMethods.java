package dev.throughline.packs.validation;

import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of Zod that make a schema of a schema. */
final class ZodMethods {

    private ZodMethods() {}

    /** The shape after a method; null when the method changes nothing that matters here. */
    static @Nullable Shape changed(Shape shape, String name, Invocation call) {
        Shape ruled = ruled(shape, name, call);
        if (ruled != null) {
            return ruled;
        }
        Shape object = shape instanceof FieldsShape fields ? ofObject(fields, name, call) : null;
        return object != null ? object : wrapped(shape, name, call);
    }

    private static @Nullable Shape ruled(Shape shape, String name, Invocation call) {
        Rule rule = rule(name, call.argument(0));
        if (rule == null) {
            return null;
        }
        return switch (shape) {
            case Primitive primitive -> primitive.with(rule);
            case ItemsShape items -> items.with(rule);
            case AbsentShape(Shape inner, boolean undefined, boolean nil, var otherwise) -> {
                Shape changed = ruled(inner, name, call);
                yield changed == null ? null : new AbsentShape(changed, undefined, nil, otherwise);
            }
            default -> new Shape.Both(shape, new Shape.Uncertain());
        };
    }

    /** The rule on texts, numbers and lists that a method of this name adds, or null. */
    static @Nullable Rule rule(String name, Value argument) {
        return switch (name) {
            case "min", "gte", "minLength", "minSize" -> Rule.bound(argument, Rule.Bound.AT_LEAST);
            case "max", "lte", "maxLength", "maxSize" -> Rule.bound(argument, Rule.Bound.AT_MOST);
            case "gt", "greater", "moreThan" -> Rule.bound(argument, Rule.Bound.ABOVE);
            case "lt", "less", "lessThan" -> Rule.bound(argument, Rule.Bound.BELOW);
            case "length", "size" -> Rule.bound(argument, Rule.Bound.EXACTLY);
            case "nonempty" -> Rule.size(size -> size > 0);
            case "int", "safe", "integer" -> Rule.number(n -> n == Math.rint(n));
            case "positive" -> Rule.number(n -> n > 0);
            case "negative" -> Rule.number(n -> n < 0);
            case "nonnegative" -> Rule.number(n -> n >= 0);
            case "nonpositive" -> Rule.number(n -> n <= 0);
            case "finite" -> Rule.number(Double::isFinite);
            case "multipleOf", "step", "multiple" -> argument instanceof Num(double step)
                    ? Rule.number(n -> n % step == 0)
                    : Rule.UNCERTAIN;
            case "startsWith" -> argument instanceof Text(String head)
                    ? Rule.text(text -> text.startsWith(head))
                    : Rule.UNCERTAIN;
            case "endsWith" -> argument instanceof Text(String tail)
                    ? Rule.text(text -> text.endsWith(tail))
                    : Rule.UNCERTAIN;
            case "includes" -> argument instanceof Text(String part)
                    ? Rule.text(text -> text.contains(part))
                    : Rule.UNCERTAIN;
            case "regex", "pattern", "matches" -> Patterns.matching(argument);
            default -> TextForms.named(name);
        };
    }

    private static @Nullable Shape ofObject(FieldsShape fields, String name, Invocation call) {
        return switch (name) {
            case "strict" -> fields.with(FieldsShape.Rest.REJECT);
            case "passthrough", "loose", "nonstrict", "catchall" -> fields.with(FieldsShape.Rest.KEEP);
            case "strip" -> fields.with(FieldsShape.Rest.STRIP);
            case "extend", "augment", "safeExtend" -> fields.plus(HasShape.fields(call.argument(0), fields.rest()));
            case "merge" -> call.argument(0) instanceof HasShape other && other.shape() instanceof FieldsShape more
                    ? fields.plus(more)
                    : new Shape.Uncertain();
            case "pick" -> picked(fields, call.argument(0), true);
            case "omit" -> picked(fields, call.argument(0), false);
            case "partial", "deepPartial" -> fields.each(
                    call.argument(0) instanceof RecordValue ? field -> field : ZodMethods::optional);
            case "required" -> fields.each(field -> field instanceof AbsentShape absent ? absent.inner() : field);
            case "keyof" -> new Shape.Choice(
                    fields.fields().keySet().stream().map(key -> (Value) new Text(key)).toList());
            default -> null;
        };
    }

    private static Shape picked(FieldsShape fields, Value mask, boolean keep) {
        if (!(mask instanceof RecordValue record) || record.isOpen()) {
            return new Shape.Uncertain();
        }
        List<String> names = fields.fields().keySet().stream()
                .filter(name -> FieldsShape.picks(record, name))
                .toList();
        return fields.only(names, keep);
    }

    private static Shape optional(Shape shape) {
        return new AbsentShape(shape, true, false, null);
    }

    private static @Nullable Shape wrapped(Shape shape, String name, Invocation call) {
        Value argument = call.argument(0);
        return switch (name) {
            case "optional", "exactOptional" -> optional(shape);
            case "nullable" -> new AbsentShape(shape, false, true, null);
            case "nullish" -> new AbsentShape(shape, true, true, null);
            case "default", "prefault" -> new AbsentShape(shape, true, false, SchemaCode.constant(argument));
            case "catch" -> new Shape.Either(List.of(shape, new Shape.Anything()));
            case "array" -> new ItemsShape(shape, List.of());
            case "or" -> new Shape.Either(List.of(shape, HasShape.of(argument)));
            case "and" -> new Shape.Both(shape, HasShape.of(argument));
            case "pipe" -> new Shape.Both(shape, HasShape.of(argument));
            case "refine" -> new Shape.Effect(shape, SchemaCode.refinement(argument, call.site()));
            case "superRefine", "check" -> new Shape.Effect(shape, SchemaCode.inspection(argument, call.site()));
            case "transform", "overwrite" -> new Shape.Effect(shape, SchemaCode.transformation(argument, call.site()));
            case "promise" -> new Shape.Uncertain();
            default -> null;
        };
    }
}

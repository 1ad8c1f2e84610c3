package dev.throughline.packs.validation;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A schema of Zod. */
final class ZodSchema extends DomainValue implements HasShape {
    private final Shape shape;
    private final ZodErrors errors;

    ZodSchema(Shape shape, ZodErrors errors) {
        this.shape = shape;
        this.errors = errors;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    private ZodSchema of(Shape other) {
        return new ZodSchema(other, errors);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "parse", "decode" -> new NativeFunction(name, (in, call) -> Refusals.orThrow(
                    in, check(in, call), errors.create(in, call.site()), call.site()));
            case "parseAsync", "decodeAsync" -> new NativeFunction(name, (in, call) -> Refusals.orReject(
                    in, check(in, call), errors.create(in, call.site()), call.site()));
            case "safeParse", "safeDecode" -> new NativeFunction(name, this::safely);
            case "safeParseAsync", "spa", "safeDecodeAsync" ->
                new NativeFunction(name, (in, call) -> PromiseValue.of(safely(in, call)));
            case "shape" -> shapes(interpreter, site);
            case "element" -> shape instanceof ItemsShape items ? of(items.item()) : null;
            case "options" -> shape instanceof Shape.Choice(var values) ? ListValue.of(values) : null;
            case "enum", "Enum", "Values" -> names(interpreter, site);
            case "value" -> shape instanceof Shape.Choice(var values) ? Union.of(values) : null;
            case "unwrap", "removeDefault", "innerType" -> new NativeFunction(name, (in, call) -> of(unwrapped()));
            case "isOptional", "isNullable" -> null;
            default -> new NativeFunction(name, (in, call) -> {
                Shape changed = ZodMethods.changed(shape, name, call);
                return changed == null ? this : of(changed);
            });
        };
    }

    private Checked check(Interpreter in, Invocation call) {
        return shape.check(in, call.argument(0));
    }

    private Value safely(Interpreter in, Invocation call) {
        Checked checked = check(in, call);
        RecordValue success = RecordValue.closed(call.site());
        in.write(success, "success", Bool.TRUE);
        in.write(success, "data", checked.data());
        if (checked.valid() == Ternary.TRUE) {
            return success;
        }
        RecordValue failure = RecordValue.closed(call.site());
        in.write(failure, "success", Bool.FALSE);
        in.write(failure, "error", errors.create(in, call.site()));
        return checked.valid() == Ternary.FALSE ? failure : Union.of(success, failure);
    }

    private Shape unwrapped() {
        return switch (shape) {
            case AbsentShape absent -> absent.inner();
            case Shape.Effect(Shape inner, Shape.Effect.Step step) -> inner;
            default -> shape;
        };
    }

    private @Nullable Value shapes(Interpreter in, Site site) {
        if (!(shape instanceof FieldsShape fields)) {
            return null;
        }
        RecordValue record = fields.open() ? RecordValue.open(site) : RecordValue.closed(site);
        fields.fields().forEach((name, field) -> in.write(record, name, of(field)));
        return record;
    }

    private @Nullable Value names(Interpreter in, Site site) {
        if (!(shape instanceof Shape.Choice(var values))) {
            return null;
        }
        RecordValue record = RecordValue.closed(site);
        for (Value value : values) {
            if (value instanceof Text(String text)) {
                in.write(record, text, value);
            }
        }
        return record;
    }
}

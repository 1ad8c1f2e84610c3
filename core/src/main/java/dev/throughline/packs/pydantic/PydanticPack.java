package dev.throughline.packs.pydantic;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of pydantic and pydantic-settings. */
public final class PydanticPack implements Pack {
    private static final List<String> SETTINGS = List.of(
            "pydantic_settings.BaseSettings", "pydantic.BaseSettings", "pydantic.v1.BaseSettings");
    private static final List<String> FIELDS = List.of(
            "pydantic.Field", "pydantic.fields.Field", "sqlmodel.Field", "pydantic.v1.Field");

    /** Decorators that leave what they are put on as it is. */
    private static final List<String> MARKS = List.of(
            "computed_field", "field_validator", "model_validator", "validator", "root_validator", "field_serializer",
            "model_serializer", "validate_call");

    @Override
    public String name() {
        return "pydantic";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of("pydantic");
    }

    @Override
    public void install(Models models) {
        SETTINGS.forEach(path -> models.call(path, PydanticPack::settings));
        FIELDS.forEach(path -> models.call(path, PydanticPack::field));
        MARKS.forEach(name -> models.call("pydantic." + name, (in, call) -> call.has(0)
                && !(call.argument(0) instanceof Text)
                        ? call.argument(0)
                        : new NativeFunction(name, (i, given) -> given.argument(0))));
    }

    /**
     * Settings have what the environment says, which is not known: what the class has for them is as good as documented.
     */
    private static @Nullable Value settings(Interpreter in, Invocation call) {
        if (!(call.receiver() instanceof RecordValue instance) || !(instance.type() instanceof ClassValue type)) {
            return null;
        }
        for (String name : AttributeObjects.declaredFields(type)) {
            Value given = call.named().get(name);
            Value usual = in.get(type, name, call.site());
            in.write(instance, name, given != null
                    ? given
                    : unless(usual));
        }
        return Nothing.NULL;
    }

    /** A constant may be another one; what is none keeps what it is: the class of its members is known. */
    private static Value unless(Value usual) {
        return switch (usual) {
            case Text(String text) -> Unknown.documented(text);
            case Num(double number) when number == Math.rint(number) ->
                Unknown.documented(String.valueOf((long) number));
            case RecordValue record -> record;
            default -> Unknown.ANY;
        };
    }

    /** A field is what it is by default. */
    private static Value field(Interpreter in, Invocation call) {
        Value factory = call.named().get("default_factory");
        if (factory != null) {
            return in.call(factory, Nothing.UNDEFINED, List.of(), call.site());
        }
        Value given = call.named().getOrDefault("default", call.argument(0));
        return given == Nothing.UNDEFINED ? Unknown.ANY : given;
    }
}

package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serializers of the REST framework: they validate what is sent by methods of the project, and save it. */
final class Serializers extends DomainValue {
    private static final List<String> CLASSES = List.of(
            "rest_framework.serializers.BaseSerializer", "rest_framework.serializers.Serializer",
            "rest_framework.serializers.ModelSerializer", "rest_framework.serializers.HyperlinkedModelSerializer",
            "rest_framework.serializers.ListSerializer",
            "rest_framework.authtoken.serializers.AuthTokenSerializer",
            "rest_framework_simplejwt.serializers.TokenObtainPairSerializer",
            "rest_framework_simplejwt.serializers.TokenObtainSerializer",
            "rest_framework_simplejwt.serializers.TokenRefreshSerializer",
            "drf_writable_nested.WritableNestedModelSerializer",
            "drf_writable_nested.serializers.WritableNestedModelSerializer",
            "taggit.serializers.TaggitSerializer");
    private static final Unknown ENTITY = Unknown.library("django.db.models.Model()");

    private final RecordValue self;
    private final Value given;

    private Serializers(RecordValue self, Value given) {
        this.self = self;
        this.given = given;
    }

    static void install(Models models) {
        for (String path : CLASSES) {
            models.call(path, (in, call) -> {
                boolean extended = call.receiver() instanceof RecordValue r && r.type() instanceof ClassValue;
                RecordValue self = extended
                        ? (RecordValue) call.receiver()
                        : RecordValue.instance(Unknown.library(path), true, call.site());
                Serializers part = of(self, call);
                if (!extended) {
                    AttributeObjects.attach(in, self, part);
                    return self;
                }
                return part;
            });
        }
    }

    private static Serializers of(RecordValue self, Invocation call) {
        return new Serializers(self, Arguments.get(call, 0, "instance"));
    }

    /** A serializer whose class no model knows is one all the same. */
    static RecordValue completed(Interpreter in, RecordValue instance, Invocation call) {
        if (AttributeObjects.libraryPart(instance) == instance) {
            AttributeObjects.attach(in, instance, of(instance, call));
        }
        return instance;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "is_valid" -> new NativeFunction(name, this::isValid);
            case "run_validation", "to_internal_value" -> new NativeFunction(name, (in, call) -> {
                refuse(in, call.site());
                return Unknown.PRESENT;
            });
            case "validate" -> new NativeFunction(name, (in, call) -> call.argument(0));
            case "save" -> new NativeFunction(name, this::save);
            case "create", "update" -> new NativeFunction(name, (in, call) -> stored(in, call.site()));
            case "instance" -> given instanceof Nothing ? Unknown.ANY : given;
            case "data", "validated_data", "_validated_data", "initial_data" -> Unknown.PRESENT;
            case "to_representation" -> new NativeFunction(name, (in, call) -> Unknown.PRESENT);
            default -> null;
        };
    }

    private Value isValid(Interpreter in, Invocation call) {
        boolean raises = in.semantics().truth(Arguments.get(call, 0, "raise_exception", Bool.FALSE)) == Ternary.TRUE;
        Interpreter.Explored checked = in.catching(() -> checks(in, call.site()));
        for (ThrownValue error : checked.thrown()) {
            boolean refuses = error.value() instanceof RecordValue record && isRefusal(record);
            if (error.known() && refuses && raises) {
                in.under(error.condition(), () -> {
                    in.mayThrow(Errors.API_INVALID.make(in, List.of(), error.site()), error.site(), true);
                    return Nothing.NULL;
                });
            } else if (error.known() && !refuses) {
                in.mayThrow(List.of(error));
            }
        }
        if (raises) {
            refuse(in, call.site());
            return Bool.TRUE;
        }
        return Unknown.ANY;
    }

    private static boolean isRefusal(RecordValue error) {
        ExceptionType type = ExceptionType.of(error);
        return type != null && (type.isA(Errors.API_INVALID) || type.isA(Errors.INVALID));
    }

    private static void refuse(Interpreter in, Site site) {
        in.maybe("the data are invalid", site, () -> {
            throw in.thrown(Errors.API_INVALID.make(in, List.of(), site), site);
        });
    }

    /** Runs the project's own checks: of single fields, then of all together. */
    private Value checks(Interpreter in, Site site) {
        if (self.type() instanceof ClassValue type) {
            Set<String> names = new LinkedHashSet<>();
            for (Value each : Linearisation.of(type).reversed()) {
                if (each instanceof ClassValue project) {
                    project.slotNames().stream().filter(name -> name.startsWith("validate_")).forEach(names::add);
                }
            }
            if (Types.member(type, "validate") != null) {
                names.add("validate");
            }
            for (String name : names) {
                Interpreter.Explored ran = in.catching(() -> in.call(
                        in.get(self, name, site), self, List.of(Unknown.ANY), site));
                in.mayThrow(ran.thrown());
            }
        }
        return Nothing.NULL;
    }

    private Value save(Interpreter in, Invocation call) {
        boolean updates = !(given instanceof Nothing);
        String name = updates ? "update" : "create";
        boolean own = self.type() instanceof ClassValue type && Types.member(type, name) != null;
        if (!own) {
            return stored(in, call.site());
        }
        List<Value> arguments = new ArrayList<>();
        if (updates) {
            arguments.add(given);
        }
        arguments.add(Unknown.PRESENT);
        return in.call(in.get(self, name, call.site()), self, arguments, call.site());
    }

    private Value stored(Interpreter in, Site site) {
        boolean ofModel = Types.libraries(self.type() == null ? Unknown.ANY : self.type()).stream()
                .anyMatch(path -> path.endsWith("ModelSerializer"));
        if (ofModel) {
            in.call(ENTITY.member("save"), ENTITY, List.of(), site);
        }
        return given instanceof Nothing ? ENTITY : given;
    }
}

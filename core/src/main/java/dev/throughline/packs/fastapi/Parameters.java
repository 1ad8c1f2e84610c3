package dev.throughline.packs.fastapi;

import dev.throughline.eval.Annotations;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.python.AnnotatedType;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters that FastAPI sees of something that it calls. */
final class Parameters {

    /**
     * One parameter.
     *
     * @param type what its annotation stands for, without what is said about it; null when there is none
     * @param metadata what its annotation says beside the type
     * @param defaultValue its default, or null
     */
    record Parameter(String name, @Nullable Value type, List<Value> metadata, @Nullable Value defaultValue) {

        /** The dependency that it stands for, or null. */
        @Nullable Dependency dependency() {
            if (defaultValue instanceof Dependency dependency) {
                return dependency;
            }
            for (Value each : metadata) {
                if (each instanceof Dependency dependency) {
                    return dependency;
                }
            }
            return null;
        }

        /** Whether a request must hold it. */
        boolean isRequired() {
            RequestPart part = part();
            return (part == null || (defaultValue != null && defaultValue != part))
                    ? defaultValue == null
                    : !part.hasDefault();
        }

        /** The part of the request that it is said to come from, or null. */
        @Nullable RequestPart part() {
            if (defaultValue instanceof RequestPart part) {
                return part;
            }
            for (Value each : metadata) {
                if (each instanceof RequestPart part) {
                    return part;
                }
            }
            return null;
        }
    }

    private Parameters() {}

    /** The parameters of something that can be called; none where they are not known. */
    static List<Parameter> of(Interpreter in, Value callable) {
        return switch (callable) {
            case Closure function -> ofFunction(in, function, 0);
            case BoundFunction bound -> bound.target() instanceof Closure function
                    ? ofFunction(in, function, bound.leading().size())
                    : List.of();
            case ClassValue type -> ofClass(in, type);
            case RecordValue instance ->
                in.get(instance, "__call__", dev.throughline.eval.Site.NOWHERE) instanceof BoundFunction method
                        ? of(in, method)
                        : List.of();
            default -> List.of();
        };
    }

    private static List<Parameter> ofFunction(Interpreter in, Closure function, int from) {
        List<Parameter> parameters = new ArrayList<>();
        List<FunctionNode.Parameter> written = function.node().parameters();
        for (int i = from; i < written.size(); i++) {
            FunctionNode.Parameter parameter = written.get(i);
            String name = parameter.name();
            boolean one = parameter.kind() == FunctionNode.Parameter.Kind.PLAIN
                    || parameter.kind() == FunctionNode.Parameter.Kind.KEYWORD_ONLY;
            if (one && name != null) {
                parameters.add(parameter(name, Annotations.ofParameter(in, function, i), function.defaultOf(i)));
            }
        }
        return parameters;
    }

    /** What a class takes to make an instance: what its initialiser takes, or else its fields. */
    private static List<Parameter> ofClass(Interpreter in, ClassValue type) {
        for (Value each : Linearisation.of(type)) {
            if (each instanceof ClassValue project && project.field("__init__") instanceof Closure initialiser) {
                return ofFunction(in, initialiser, 1);
            }
        }
        return fields(in, type);
    }

    /** The fields that a class and those above it declare, the topmost first. */
    static List<Parameter> fields(Interpreter in, ClassValue type) {
        List<Parameter> fields = new ArrayList<>();
        for (Value each : Linearisation.of(type).reversed()) {
            if (each instanceof ClassValue project) {
                for (ClassNode.Member member : project.node().members()) {
                    if (member instanceof ClassNode.Field field && field.annotation() != null && field.name() != null) {
                        String name = field.name();
                        fields.removeIf(known -> known.name().equals(name));
                        fields.add(parameter(name, Annotations.ofField(in, project, field), project.field(name)));
                    }
                }
            }
        }
        return fields;
    }

    private static Parameter parameter(String name, @Nullable Value annotation, @Nullable Value defaultValue) {
        List<Value> metadata = new ArrayList<>();
        Value type = annotation;
        while (type instanceof AnnotatedType annotated) {
            metadata.addAll(annotated.metadata());
            type = annotated.base();
        }
        return new Parameter(name, type, metadata, defaultValue);
    }
}

package dev.throughline.eval.python;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Set;

/** The meaning of {@code isinstance} and {@code issubclass}. */
final class InstanceTests {
    private static final Set<String> MAPPINGS = Set.of("Mapping", "MutableMapping", "Dict");
    private static final Set<String> SEQUENCES = Set.of("Sequence", "MutableSequence", "List", "Tuple", "Iterable",
            "Collection", "Sized");
    private static final Set<String> ROOTS = Set.of("BaseException", "Exception");

    private InstanceTests() {}

    /** Whether a value is an instance of a type, or of one of a list of types. */
    static Ternary instance(Value value, Value type) {
        Ternary result = null;
        for (Value option : Union.options(value)) {
            for (Value t : Union.options(type)) {
                Ternary one = option(option, t);
                result = result == null ? one : result.join(one);
            }
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary option(Value value, Value type) {
        return switch (type) {
            case ListValue types -> any(value, types.items().known(), !types.items().exact());
            case GenericAlias alias when alias.isUnion() -> any(value, alias.arguments(), false);
            case GenericAlias alias -> option(value, alias.origin());
            case AnnotatedType annotated -> option(value, annotated.base());
            case Nothing nothing -> option(value, BuiltinTypes.NONE);
            case BuiltinType builtin -> ofBuiltin(value, builtin);
            case ExceptionType exception -> ofException(value, exception);
            case ClassValue c -> ofClass(value, c);
            case Unknown library -> ofLibrary(value, library);
            default -> Ternary.MAYBE;
        };
    }

    private static Ternary any(Value value, List<Value> types, boolean open) {
        boolean maybe = open;
        for (Value type : types) {
            Ternary one = instance(value, type);
            if (one == Ternary.TRUE) {
                return one;
            }
            maybe |= one == Ternary.MAYBE;
        }
        return maybe ? Ternary.MAYBE : Ternary.FALSE;
    }

    private static Ternary ofBuiltin(Value value, BuiltinType type) {
        String name = type.name();
        if (name.equals("object")) {
            return Ternary.TRUE;
        }
        return switch (value) {
            case Unknown unknown -> unknown.truth() == Ternary.TRUE && type == BuiltinTypes.NONE
                    ? Ternary.FALSE
                    : Ternary.MAYBE;
            case Nothing nothing -> Ternary.of(type == BuiltinTypes.NONE);
            // What was encoded is kept as the text that it was.
            case Text text -> name.startsWith("byte") ? Ternary.MAYBE : Ternary.of(name.equals("str"));
            case Template template -> name.startsWith("byte") ? Ternary.MAYBE : Ternary.of(name.equals("str"));
            case Num(double n) -> Ternary.of(name.equals(n == Math.rint(n) ? "int" : "float"));
            case Bool bool -> Ternary.of(name.equals("bool") || name.equals("int"));
            case ListValue list -> name.equals("list")
                    ? Ternary.TRUE
                    : name.equals("tuple") ? Ternary.MAYBE : Ternary.FALSE;
            case MapValue map -> map.isSet()
                    ? name.equals("set") ? Ternary.TRUE : name.equals("frozenset") ? Ternary.MAYBE : Ternary.FALSE
                    : Ternary.of(name.equals("dict"));
            case RecordValue record -> ofRecord(record, type);
            case ClassValue c -> Ternary.of(name.equals("type"));
            case BuiltinType t -> Ternary.of(name.equals("type"));
            case ExceptionType t -> Ternary.of(name.equals("type"));
            case DomainValue domain -> Ternary.MAYBE;
            case HeapValue function -> Ternary.FALSE;
            default -> Ternary.FALSE;
        };
    }

    private static Ternary ofRecord(RecordValue record, BuiltinType type) {
        Value literal = record.literal();
        if (literal != null && option(literal, type) == Ternary.TRUE) {
            return Ternary.TRUE;
        }
        List<Value> ancestry = Ancestry.of(record.type());
        if (ancestry.contains(type)) {
            return Ternary.TRUE;
        }
        boolean open = ancestry.isEmpty()
                || ancestry.stream().anyMatch(t -> t instanceof Unknown u && u.path() == null);
        return open ? Ternary.MAYBE : Ternary.FALSE;
    }

    private static Ternary ofException(Value value, ExceptionType type) {
        if (!(value instanceof RecordValue record)) {
            return value instanceof Unknown || (value instanceof DomainValue && !(value instanceof ExceptionType))
                    ? Ternary.MAYBE
                    : Ternary.FALSE;
        }
        boolean open = record.type() == null;
        for (Value ancestor : Ancestry.of(record.type())) {
            if (ancestor instanceof ExceptionType exception && exception.isA(type)) {
                return Ternary.TRUE;
            }
            open |= ancestor instanceof Unknown;
        }
        // A library's class that is raised is below Exception, whatever else it is.
        return open
                ? ROOTS.contains(type.name()) && record.type() != null ? Ternary.TRUE : Ternary.MAYBE
                : Ternary.FALSE;
    }

    private static Ternary ofClass(Value value, ClassValue type) {
        if (!(value instanceof RecordValue record)) {
            return value instanceof Unknown || value instanceof DomainValue ? Ternary.MAYBE : Ternary.FALSE;
        }
        List<Value> ancestry = Ancestry.of(record.type());
        if (ancestry.contains(type)) {
            return Ternary.TRUE;
        }
        // A library does not know the classes of the project.
        return record.type() == null && record.isOpen() ? Ternary.MAYBE : Ternary.FALSE;
    }

    private static Ternary ofLibrary(Value value, Unknown type) {
        String path = type.path();
        if (path == null || value instanceof Unknown) {
            return Ternary.MAYBE;
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        return switch (value) {
            case RecordValue record -> ofLibrary(record, path);
            case MapValue map -> Ternary.of(map.isSet()
                    ? name.endsWith("Set") || SEQUENCES.contains(name)
                    : MAPPINGS.contains(name));
            case ListValue list -> Ternary.of(SEQUENCES.contains(name));
            case Text text -> Ternary.of(name.equals("Sequence") || name.equals("Iterable"));
            case Closure closure -> name.equals("Callable") ? Ternary.TRUE : Ternary.MAYBE;
            case NativeFunction function -> name.equals("Callable") ? Ternary.TRUE : Ternary.MAYBE;
            case BoundFunction function -> name.equals("Callable") ? Ternary.TRUE : Ternary.MAYBE;
            case HeapValue heap -> Ternary.MAYBE;
            default -> Ternary.FALSE;
        };
    }

    /** Two types of libraries may be related; a class of the project that extends none is not. */
    private static Ternary ofLibrary(RecordValue record, String path) {
        boolean open = record.type() == null;
        for (Value ancestor : Ancestry.of(record.type())) {
            if (ancestor instanceof Unknown library) {
                if (path.equals(library.path())) {
                    return Ternary.TRUE;
                }
                open = true;
            }
        }
        return open ? Ternary.MAYBE : Ternary.FALSE;
    }

    /** Whether a class is another one or below it. */
    static Ternary subclass(Value type, Value above) {
        if (above instanceof ListValue several) {
            Ternary result = several.items().exact() ? Ternary.FALSE : Ternary.MAYBE;
            for (Value one : several.items().known()) {
                Ternary is = subclass(type, one);
                result = is == Ternary.TRUE || result == Ternary.TRUE
                        ? Ternary.TRUE
                        : is == Ternary.MAYBE ? Ternary.MAYBE : result;
            }
            return result;
        }
        if (type instanceof ExceptionType below && above instanceof ExceptionType exception) {
            return Ternary.of(below.isA(exception));
        }
        List<Value> ancestry = Ancestry.of(type);
        if (ancestry.contains(above)) {
            return Ternary.TRUE;
        }
        boolean raised = above instanceof ExceptionType exception && ancestry.stream()
                .anyMatch(t -> t instanceof ExceptionType below && below.isA(exception));
        boolean open = !(type instanceof ClassValue || type instanceof BuiltinType || type instanceof ExceptionType)
                || ancestry.stream().anyMatch(Unknown.class::isInstance);
        return raised ? Ternary.TRUE : open ? Ternary.MAYBE : Ternary.FALSE;
    }
}

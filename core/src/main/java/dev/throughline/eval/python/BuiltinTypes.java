package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The built-in types and what calling them gives. */
public final class BuiltinTypes {
    private static final Map<String, BuiltinType> ALL = new LinkedHashMap<>();

    /** The type of text. */
    public static final BuiltinType STR = type("str",
            (in, call) -> call.arguments().isEmpty() ? new Text("") : Printing.str(call.argument(0)));

    /** The type of whole numbers. */
    public static final BuiltinType INT = type("int", BuiltinTypes::whole);

    /** The type of numbers with fractions. */
    public static final BuiltinType FLOAT = type("float", (in, call) -> number(in, call, false));

    /** The type of truth values. */
    public static final BuiltinType BOOL = type("bool",
            (in, call) -> call.arguments().isEmpty() ? Bool.FALSE : Bool.of(in.semantics().truth(call.argument(0))));

    /** The type of lists. */
    public static final BuiltinType LIST = type("list", BuiltinTypes::list);

    /** The type of tuples, which are kept as lists are. */
    public static final BuiltinType TUPLE = type("tuple", BuiltinTypes::list);

    /** The type of dictionaries. */
    public static final BuiltinType DICT = type("dict", BuiltinTypes::map);

    /** The type of sets. */
    public static final BuiltinType SET = type("set", BuiltinTypes::set);

    /** The type of {@code None}. */
    public static final BuiltinType NONE = type("NoneType", (in, call) -> Nothing.NULL);

    /** The type of everything; the object model models its instances. */
    public static final BuiltinType OBJECT = type("object",
            (in, call) -> RecordValue.instance(objectType(), false, call.site()));

    /** The type of types; with one argument it gives that one's type. */
    public static final BuiltinType TYPE = type("type",
            (in, call) -> call.arguments().size() == 1 ? Union.map(call.argument(0), BuiltinTypes::of) : Unknown.ANY);

    static {
        type("frozenset", BuiltinTypes::set);
        type("bytes", (in, call) -> call.argument(0) instanceof Text text ? text : Unknown.ANY);
        type("bytearray", (in, call) -> call.argument(0) instanceof Text text ? text : Unknown.ANY);
        type("complex", (in, call) -> Unknown.ANY);
    }

    private BuiltinTypes() {}

    private static BuiltinType type(String name, NativeCode constructor) {
        BuiltinType type = new BuiltinType(name, constructor);
        ALL.put(name, type);
        return type;
    }

    private static Value objectType() {
        return OBJECT;
    }

    /** The type of that name, or null when the language has none. */
    public static @Nullable BuiltinType find(String name) {
        return name.equals("NoneType") ? null : ALL.get(name);
    }

    /** The type of a value, unknown where it has none that is known. */
    static Value of(Value value) {
        return switch (value) {
            case Text text -> STR;
            case Template template -> STR;
            case Num(double n) -> n == Math.rint(n) ? INT : FLOAT;
            case Bool bool -> BOOL;
            case Nothing nothing -> NONE;
            case ListValue list -> LIST;
            case MapValue map -> map.isSet() ? SET : DICT;
            case RecordValue record -> {
                Value type = record.type();
                yield type == null ? Unknown.ANY : type;
            }
            case ClassValue type -> TYPE;
            case BuiltinType type -> TYPE;
            case ExceptionType type -> TYPE;
            default -> Unknown.ANY;
        };
    }

    private static Value list(Interpreter in, Invocation call) {
        return call.arguments().isEmpty()
                ? ListValue.of(List.of())
                : ListMethods.list(ListMethods.items(in, call.argument(0)));
    }

    private static Value map(Interpreter in, Invocation call) {
        MapValue map = MapValue.byContent(false);
        if (call.has(0)) {
            Maps.addAll(in, map, call.argument(0));
        }
        call.named().forEach((name, value) -> Maps.put(in, map, new Text(name), value));
        if (call.more()) {
            Maps.open(in, map);
        }
        return map;
    }

    private static Value set(Interpreter in, Invocation call) {
        MapValue set = MapValue.byContent(true);
        if (call.has(0)) {
            Maps.addAll(in, set, asElements(in, call.argument(0)));
        }
        return set;
    }

    private static Value asElements(Interpreter in, Value source) {
        return source instanceof MapValue map && !map.isSet()
                ? ListMethods.list(ListMethods.items(in, source))
                : source;
    }

    private static Value whole(Interpreter in, Invocation call) {
        if (call.has(1) || !call.named().isEmpty()) {
            return Unknown.ANY;
        }
        return Union.map(number(in, call, true), n -> n instanceof Num(double number)
                ? new Num(number < 0 ? Math.ceil(number) : Math.floor(number))
                : n);
    }

    private static Value number(Interpreter in, Invocation call, boolean whole) {
        if (call.arguments().isEmpty()) {
            return call.more() ? Unknown.ANY : new Num(0);
        }
        return Union.map(call.argument(0), value -> {
            Double known = Equality.number(value);
            if (known != null) {
                return new Num(known);
            }
            if (value instanceof Text(String text)) {
                String digits = text.strip().replace("_", "");
                if (digits.matches(whole ? "[+-]?\\d{1,15}" : "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
                    return new Num(Double.parseDouble(digits));
                }
            }
            if (!(value instanceof Unknown) || value.equals(Unknown.ANY)) {
                in.mayThrow(ExceptionType.named("ValueError").make(in, List.of(), call.site()), call.site(), false);
            }
            return Unknown.ANY;
        });
    }
}

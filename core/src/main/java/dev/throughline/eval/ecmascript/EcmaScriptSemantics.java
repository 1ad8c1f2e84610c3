package dev.throughline.eval.ecmascript;

import dev.throughline.eval.ExportingModules;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleSystem;
import dev.throughline.eval.ObjectModel;
import dev.throughline.eval.PrototypeObjects;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
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
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The semantics object of JavaScript and TypeScript. */
public final class EcmaScriptSemantics implements LanguageSemantics {

    @Override
    public ObjectModel objects(Interpreter in) {
        return new PrototypeObjects(in);
    }

    @Override
    public ModuleSystem modules(Interpreter in) {
        return new ExportingModules(in);
    }

    @Override
    public Nothing noValue() {
        return Nothing.UNDEFINED;
    }

    @Override
    public boolean defaultsAreMadeOnce() {
        return false;
    }

    @Override
    public Value raised(Interpreter in, Value value, Site site) {
        return value;
    }

    @Override
    public Ternary isInstance(Interpreter in, Value value, Value type) {
        return Instances.test(value, type);
    }

    @Override
    public Ternary truth(Value value) {
        return switch (value) {
            case Bool(boolean b) -> Ternary.of(b);
            case Text(String text) -> Ternary.of(!text.isEmpty());
            case Num(double n) -> Ternary.of(n != 0 && !Double.isNaN(n));
            case Nothing nothing -> Ternary.FALSE;
            case Template template ->
                template.parts().stream().anyMatch(Text.class::isInstance) ? Ternary.TRUE : Ternary.MAYBE;
            case Unknown unknown -> unknown.truth();
            case Union(List<Value> options) -> truthOfAny(options);
            case DomainValue domain -> domain.truth();
            case HeapValue heap -> Ternary.TRUE;
            case PromiseValue promise -> Ternary.TRUE;
            case Regex regex -> Ternary.TRUE;
        };
    }

    private Ternary truthOfAny(List<Value> options) {
        Ternary all = truth(options.getFirst());
        for (Value option : options) {
            all = all.join(truth(option));
        }
        return all;
    }

    @Override
    public Ternary equal(Value left, Value right, boolean strict) {
        Ternary result = null;
        for (Value l : Union.options(left)) {
            for (Value r : Union.options(right)) {
                Ternary one = equalOptions(l, r, strict);
                result = result == null ? one : result.join(one);
            }
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary equalOptions(Value left, Value right, boolean strict) {
        if (left instanceof Nothing || right instanceof Nothing) {
            return equalNothing(left, right, strict);
        }
        boolean modelled = left instanceof DomainValue || right instanceof DomainValue;
        if (left instanceof Unknown || right instanceof Unknown || (modelled && !left.equals(right))) {
            return Ternary.MAYBE;
        }
        if (left instanceof Template || right instanceof Template) {
            return left instanceof HeapValue || right instanceof HeapValue || left instanceof Bool
                    || right instanceof Bool
                            ? Ternary.FALSE
                            : differsByPrefix(left, right) ? Ternary.FALSE : Ternary.MAYBE;
        }
        if (left instanceof HeapValue && right instanceof HeapValue) {
            return Ternary.of(left.equals(right));
        }
        if (!strict && !left.getClass().equals(right.getClass())) {
            return Ternary.MAYBE;
        }
        return Ternary.of(left.equals(right));
    }

    private static boolean differsByPrefix(Value left, Value right) {
        String a = left instanceof Template t ? t.knownPrefix() : left instanceof Text(String text) ? text : "";
        String b = right instanceof Template t ? t.knownPrefix() : right instanceof Text(String text) ? text : "";
        boolean bothKnown = !a.isEmpty() && !b.isEmpty();
        boolean aMayContinue = left instanceof Template;
        boolean bMayContinue = right instanceof Template;
        if (!bothKnown) {
            return false;
        }
        return !(a.startsWith(b) && bMayContinue) && !(b.startsWith(a) && aMayContinue);
    }

    private static Ternary equalNothing(Value left, Value right, boolean strict) {
        if (left instanceof Nothing a && right instanceof Nothing b) {
            return Ternary.of(!strict || (a == Nothing.NULL) == (b == Nothing.NULL));
        }
        Value other = left instanceof Nothing ? right : left;
        return other instanceof Unknown unknown && unknown.truth() != Ternary.TRUE ? Ternary.MAYBE : Ternary.FALSE;
    }

    /** An object has the keys of its own and of its class in it. */
    @Override
    public Ternary contains(Interpreter in, Value container, Value value) {
        String name = keyName(value);
        return name == null ? Ternary.MAYBE : in.has(container, name);
    }

    @Override
    public @Nullable Value index(Interpreter in, Value object, Value key, Site site) {
        return null;
    }

    @Override
    public boolean setIndex(Interpreter in, Value object, Value key, Value value, Site site) {
        return false;
    }

    @Override
    public Value binary(String operator, Value left, Value right) {
        if (operator.equals("+") && (isText(left) || isText(right))) {
            return Template.concat(List.of(text(left), text(right)));
        }
        if (left instanceof Num(double a) && right instanceof Num(double b)) {
            return arithmetic(operator, a, b);
        }
        if (left instanceof Text(String a) && right instanceof Text(String b)) {
            int order = a.compareTo(b);
            return switch (operator) {
                case "<" -> Bool.of(order < 0);
                case ">" -> Bool.of(order > 0);
                case "<=" -> Bool.of(order <= 0);
                case ">=" -> Bool.of(order >= 0);
                default -> Unknown.ANY;
            };
        }
        return Unknown.ANY;
    }

    private static boolean isText(Value value) {
        return value instanceof Text || value instanceof Template;
    }

    private static Value arithmetic(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> new Num(a + b);
            case "-" -> new Num(a - b);
            case "*" -> new Num(a * b);
            case "/" -> new Num(a / b);
            case "%" -> new Num(a % b);
            case "**" -> new Num(Math.pow(a, b));
            case "<" -> Bool.of(a < b);
            case ">" -> Bool.of(a > b);
            case "<=" -> Bool.of(a <= b);
            case ">=" -> Bool.of(a >= b);
            case "|" -> new Num((int) a | (int) b);
            case "&" -> new Num((int) a & (int) b);
            case "^" -> new Num((int) a ^ (int) b);
            case "<<" -> new Num((int) a << (int) b);
            case ">>" -> new Num((int) a >> (int) b);
            default -> Unknown.ANY;
        };
    }

    @Override
    public Value unary(String operator, Value operand) {
        return switch (operator) {
            case "-" -> operand instanceof Num(double n) ? new Num(-n) : Unknown.ANY;
            case "+" -> operand instanceof Num ? operand : Numbers.parse(operand);
            case "typeof" -> {
                String type = typeOf(operand);
                yield type == null ? Unknown.ANY : new Text(type);
            }
            case "void" -> Nothing.UNDEFINED;
            default -> Unknown.ANY;
        };
    }

    private static @Nullable String typeOf(Value value) {
        return switch (value) {
            case Text text -> "string";
            case Template template -> "string";
            case Num number -> "number";
            case Bool bool -> "boolean";
            case Nothing nothing -> nothing == Nothing.NULL ? "object" : "undefined";
            case Closure closure -> "function";
            case ClassValue type -> "function";
            case NativeFunction function -> "function";
            case BoundFunction function -> "function";
            case RecordValue record -> "object";
            case ListValue list -> "object";
            case MapValue map -> "object";
            case PromiseValue promise -> "object";
            case Regex regex -> "object";
            default -> null;
        };
    }

    @Override
    public Ternary hasPrimitiveType(Value value, String type) {
        if (value instanceof Unknown unknown && unknown.truth() == Ternary.TRUE && type.equals("undefined")) {
            return Ternary.FALSE;
        }
        String actual = typeOf(value);
        return actual == null ? Ternary.MAYBE : Ternary.of(actual.equals(type));
    }

    @Override
    public Value text(Value value) {
        return Union.map(value, v -> switch (v) {
            case Num(double n) -> new Text(Numbers.print(n));
            case Bool(boolean b) -> new Text(String.valueOf(b));
            case Nothing nothing -> new Text(nothing == Nothing.NULL ? "null" : "undefined");
            case Text text -> text;
            case Template template -> template;
            case ListValue list -> joined(list);
            case Unknown unknown when unknown.documented() != null -> unknown;
            default -> Unknown.ANY;
        });
    }

    /** A list as text: its items between commas, where absent ones leave nothing. */
    private Value joined(ListValue list) {
        if (!list.items().exact()) {
            return Unknown.ANY;
        }
        List<Value> parts = new ArrayList<>();
        for (Value item : list.items().known()) {
            if (!parts.isEmpty()) {
                parts.add(new Text(","));
            }
            if (item instanceof ListValue) {
                return Unknown.ANY;
            }
            parts.add(item instanceof Nothing ? new Text("") : text(item));
        }
        return Template.concat(parts);
    }

    @Override
    public @Nullable Value builtinMember(Interpreter in, Value object, String name, Site site) {
        return switch (object) {
            case Text text -> TextMembers.member(text, name);
            case Template template -> TextMembers.member(template, name);
            case ListValue list -> ListMembers.member(list, name);
            case MapValue map -> MapMembers.member(map, name);
            case PromiseValue promise -> Promises.member(name);
            case Num number -> Numbers.member(name);
            case Regex regex -> TextMembers.ofRegex(regex, name);
            case Closure closure -> Functions.member(closure, name, closure.node().name());
            case ClassValue type -> Functions.member(type, name, type.node().name());
            case NativeFunction function -> Functions.member(function, name, function.name());
            case BoundFunction function -> Functions.member(function, name, "");
            case DomainValue domain -> name.equals("bind") || name.equals("call") || name.equals("apply")
                    ? Functions.member(domain, name, "")
                    : null;
            case RecordValue record -> Records.member(record, name);
            default -> null;
        };
    }

    @Override
    public @Nullable Value followed(Interpreter in, String member, Invocation call) {
        return call.receiver() instanceof Unknown awaited ? Promises.followed(in, awaited, member, call) : null;
    }

    @Override
    public Value assertionError(Interpreter in, Site site) {
        return Unknown.ANY;
    }

    @Override
    public @Nullable Value global(Realm realm, String name) {
        return Globals.of(realm, name);
    }

    @Override
    public Value missingMember() {
        return Nothing.UNDEFINED;
    }

    @Override
    public @Nullable Elements elements(Interpreter in, Value iterable, boolean keys) {
        if (keys) {
            return keysOf(iterable);
        }
        return switch (iterable) {
            case ListValue list -> new Elements(list.items().known(), list.items().exact());
            case MapValue map -> {
                List<Value> entries = new ArrayList<>();
                boolean exact = !map.isOpen();
                for (Map.Entry<Value, Value> entry : map.entries()) {
                    exact &= !Union.options(entry.getValue()).contains(Nothing.MISSING);
                    entries.add(map.isSet() ? entry.getKey() : ListValue.of(List.of(entry.getKey(), entry.getValue())));
                }
                yield new Elements(entries, exact);
            }
            case Text(String text) when text.length() < 100 -> {
                List<Value> letters = new ArrayList<>();
                text.codePoints().forEach(c -> letters.add(new Text(Character.toString(c))));
                yield new Elements(letters, true);
            }
            case Union(List<Value> options) -> {
                List<Value> all = new ArrayList<>();
                for (Value option : options) {
                    Elements elements = elements(in, option, false);
                    if (elements != null) {
                        all.addAll(elements.values());
                    }
                }
                yield all.isEmpty() ? null : new Elements(all, false);
            }
            case Nothing nothing -> new Elements(List.of(), true);
            default -> null;
        };
    }

    private static @Nullable Elements keysOf(Value value) {
        if (value instanceof RecordValue record) {
            List<Value> names = new ArrayList<>();
            boolean exact = true;
            for (RecordValue r = record; r != null; r = r.field(Prototypes.SLOT) instanceof RecordValue next
                    ? next
                    : null) {
                r.keys().stream().map(Text::new).filter(name -> !names.contains(name)).forEach(names::add);
                exact &= !r.isOpen();
            }
            return new Elements(names, exact);
        }
        if (value instanceof ListValue list) {
            List<Value> positions = new ArrayList<>();
            for (int i = 0; i < list.items().known().size(); i++) {
                positions.add(new Text(String.valueOf(i)));
            }
            return new Elements(positions, list.items().exact());
        }
        return null;
    }

    @Override
    public @Nullable String keyName(Value key) {
        return switch (key) {
            case Text(String text) -> text;
            case Num(double n) -> Numbers.print(n);
            case Bool(boolean b) -> String.valueOf(b);
            case ListValue list -> joined(list) instanceof Text(String text) ? text : null;
            case NativeFunction symbol when symbol.name().startsWith("@@") -> symbol.name();
            default -> null;
        };
    }
}

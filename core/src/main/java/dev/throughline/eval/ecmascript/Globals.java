package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Realm;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Regex;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Global names of the language and of Node, made once per realm. */
final class Globals {
    private static final List<String> ERRORS = List.of(
            "Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError",
            "AggregateError");

    private static final Map<String, NativeCode> FUNCTIONS = Map.ofEntries(
            Map.entry("String", (in, call) -> call.has(0) ? in.semantics().text(call.argument(0)) : new Text("")),
            Map.entry("Number", (in, call) -> Union.map(call.argument(0), Numbers::parse)),
            Map.entry("Boolean", (in, call) -> truth(in, call.argument(0))),
            Map.entry("parseInt", (in, call) -> Union.map(call.argument(0), Numbers::parseInteger)),
            Map.entry("parseFloat", (in, call) -> Union.map(call.argument(0), Numbers::parse)),
            Map.entry("isNaN", Globals::isNaN),
            Map.entry("encodeURIComponent", (in, call) -> encoded(call.argument(0))),
            Map.entry("encodeURI", (in, call) -> call.argument(0)),
            Map.entry("decodeURIComponent", (in, call) -> call.argument(0)),
            Map.entry("structuredClone", (in, call) -> call.argument(0)),
            Map.entry("Map", (in, call) -> MapMembers.construct(in, call, false, false)),
            Map.entry("Set", (in, call) -> MapMembers.construct(in, call, true, false)),
            Map.entry("WeakMap", (in, call) -> MapMembers.construct(in, call, false, true)),
            Map.entry("WeakSet", (in, call) -> MapMembers.construct(in, call, true, true)),
            Map.entry("Symbol", (in, call) -> new NativeFunction(
                    "@@" + (call.argument(0) instanceof Text(String name) ? name : "symbol"), (i, c) -> Unknown.ANY)),
            Map.entry("RegExp", (in, call) -> call.argument(0) instanceof Text(String pattern)
                    ? new Regex(pattern, call.argument(1) instanceof Text(String flags) ? flags : "")
                    : call.argument(0) instanceof Regex regex ? regex : Unknown.PRESENT),
            Map.entry("Date",
                    (in, call) -> Unknown.library("global.Date()").withTruth(dev.throughline.eval.value.Ternary.TRUE)),
            Map.entry("setTimeout", Globals::later),
            Map.entry("setInterval", Globals::later),
            Map.entry("setImmediate", Globals::later),
            Map.entry("queueMicrotask", Globals::later),
            Map.entry("clearTimeout", (in, call) -> Nothing.UNDEFINED),
            Map.entry("clearInterval", (in, call) -> Nothing.UNDEFINED));

    private Globals() {}

    static @Nullable Value of(Realm realm, String name) {
        Value assigned = globalObject(realm).field(name);
        return assigned != null && assigned != Nothing.MISSING ? assigned : builtin(realm, name);
    }

    /** The object whose fields are global variables. */
    private static RecordValue globalObject(Realm realm) {
        return (RecordValue) realm.attachment("globalThis", n -> RecordValue.open(null));
    }

    private static @Nullable Value builtin(Realm realm, String name) {
        return switch (name) {
            case "undefined" -> Nothing.UNDEFINED;
            case "NaN" -> new Num(Double.NaN);
            case "Infinity" -> new Num(Double.POSITIVE_INFINITY);
            case "Object" -> realm.attachment(name, n -> Records.objectGlobal());
            case "Reflect" -> realm.attachment(name, n -> reflect());
            case "Array" -> realm.attachment(name, n -> array());
            case "Promise" -> realm.attachment(name, n -> Promises.global());
            case "JSON" -> realm.attachment(name, n -> json());
            case "Math" -> realm.attachment(name, n -> math());
            case "console" -> realm.attachment(name, n -> console());
            case "process" -> realm.attachment(name, n -> process(realm));
            case "globalThis", "global" -> globalObject(realm);
            default -> {
                if (ERRORS.contains(name)) {
                    yield realm.attachment(name, Globals::error);
                }
                NativeCode code = FUNCTIONS.get(name);
                Value modelled = code == null ? null : realm.models().valueAt("global." + name);
                yield code == null || modelled != null
                        ? modelled
                        : realm.attachment(name, n -> function(n, code));
            }
        };
    }

    private static NativeFunction function(String name, NativeCode code) {
        NativeFunction function = new NativeFunction(name, code);
        switch (name) {
            case "Number" -> {
                Records.define(function, "isInteger", (in, call) -> isNumber(call, n -> n == Math.rint(n)));
                Records.define(function, "isFinite", (in, call) -> isNumber(call, Double::isFinite));
                Records.define(function, "isNaN", Globals::isNaN);
                Records.define(function, "parseInt", (in, call) -> Union.map(call.argument(0), Numbers::parseInteger));
                Records.define(function, "parseFloat", (in, call) -> Union.map(call.argument(0), Numbers::parse));
                function.restore("MAX_SAFE_INTEGER", new Num(9007199254740991d));
            }
            case "Symbol" -> {
                function.restore("iterator", new NativeFunction("@@iterator", (in, call) -> Unknown.ANY));
                function.restore("asyncIterator", new NativeFunction("@@asyncIterator", (in, call) -> Unknown.ANY));
                Records.define(function, "for", code);
            }
            case "Date" -> Records.define(function, "now", (in, call) -> Unknown.PRESENT);
            default -> {}
        }
        return function;
    }

    /** Whether an argument is a number of some kind, each of what it may be by itself. */
    private static Value isNumber(Invocation call, DoublePredicate kind) {
        return Union.map(call.argument(0), value -> value instanceof Num(double n)
                ? Bool.of(kind.test(n))
                : value instanceof Unknown ? Unknown.ANY : Bool.FALSE);
    }

    private static Value isNaN(Interpreter in, Invocation call) {
        return call.argument(0) instanceof Num(double n) ? Bool.of(Double.isNaN(n)) : Unknown.ANY;
    }

    private static Value truth(Interpreter in, Value value) {
        return switch (in.semantics().truth(value)) {
            case TRUE -> Bool.TRUE;
            case FALSE -> Bool.FALSE;
            case MAYBE -> Unknown.ANY;
        };
    }

    private static Value encoded(Value value) {
        return value instanceof Text(String text)
                ? new Text(
                        java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20"))
                : value;
    }

    /** Timers may or may not fire while somebody looks. */
    private static Value later(Interpreter in, Invocation call) {
        List<Value> arguments = call.arguments();
        List<Value> passed = arguments.size() > 2 ? arguments.subList(2, arguments.size()) : List.of();
        in.maybe("a timer fires", call.site(), () -> in.call(call.argument(0), Nothing.UNDEFINED, passed, call.site()));
        return Unknown.PRESENT;
    }

    private static NativeFunction error(String name) {
        return new NativeFunction(name, (in, call) -> {
            RecordValue record = call.receiver() instanceof RecordValue instance && call.construct()
                    && instance.type() != null
                            ? instance
                            : RecordValue.instance(Unknown.ANY, false, call.site());
            RecordValue error = record.type() instanceof Unknown
                    ? RecordValue.instance(errorType(in, name), false, call.site())
                    : record;
            if (call.has(0)) {
                in.write(error, "message", call.argument(0));
            } else if (error.field("message") == null) {
                in.write(error, "message", new Text(""));
            }
            if (error.field("name") == null) {
                in.write(error, "name", new Text(name));
            }
            in.write(error, "stack", Unknown.PRESENT);
            if (call.argument(1) instanceof RecordValue options && options.field("cause") != null) {
                in.write(error, "cause", in.get(options, "cause", call.site()));
            }
            return error;
        });
    }

    private static Value errorType(Interpreter in, String name) {
        Value type = of(in.realm(), name);
        return type == null ? Unknown.ANY : type;
    }

    private static RecordValue reflect() {
        RecordValue reflect = RecordValue.open(null);
        Records.define(reflect, "ownKeys", (in, call) -> in
                .call(in.get(java.util.Objects.requireNonNull(of(in.realm(), "Object")), "keys", call.site()), call));
        Records.define(reflect, "construct", (in, call) -> {
            var elements = in.elements(call.argument(1));
            List<Value> arguments = elements == null ? List.of() : elements.values();
            return in.call(call.argument(0),
                    new Invocation(Nothing.UNDEFINED, arguments, false, Map.of(), true, call.site()));
        });
        Records.define(reflect, "getPrototypeOf", (in, call) -> in
                .call(in.get(java.util.Objects.requireNonNull(of(in.realm(), "Object")), "getPrototypeOf", call.site()),
                        call));
        Records.define(reflect, "get", (in, call) -> {
            String key = in.semantics().keyName(call.argument(1));
            return key == null ? Unknown.ANY : in.get(call.argument(0), key, call.site());
        });
        Metadata.install(reflect);
        return reflect;
    }

    private static NativeFunction array() {
        NativeFunction array = new NativeFunction("Array", (in, call) -> ListValue.maybe(List.of()));
        Records.define(array, "isArray", (in, call) -> Union.map(call.argument(0),
                v -> v instanceof ListValue ? Bool.TRUE : v instanceof Unknown ? Unknown.ANY : Bool.FALSE));
        Records.define(array, "of", (in, call) -> ListValue.of(call.arguments()));
        Records.define(array, "from", (in, call) -> {
            ListValue.Items items = fromItems(in, call.argument(0));
            ListValue list = items.exact() ? ListValue.of(items.known()) : ListValue.maybe(items.known());
            return call.has(1)
                    ? in.call(in.get(list, "map", call.site()), list, List.of(call.argument(1)), call.site())
                    : list;
        });
        return array;
    }

    private static ListValue.Items fromItems(Interpreter in, Value source) {
        if (source instanceof RecordValue record && record.field("length") instanceof Num length) {
            int size = length.intValue(-1);
            if (size >= 0 && size <= 100) {
                List<Value> holes = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    holes.add(Nothing.UNDEFINED);
                }
                return new ListValue.Items(holes, true);
            }
        }
        return ListMembers.items(in, source);
    }

    private static RecordValue json() {
        RecordValue json = RecordValue.closed(null);
        Records.define(json, "stringify", (in, call) -> JsonText.of(call.argument(0)));
        Records.define(json, "parse", (in, call) -> {
            in.mayThrow(Unknown.ANY, call.site(), false);
            Value content = JsonText.content(call.argument(0));
            return content == null ? Unknown.ANY : content;
        });
        return json;
    }

    private static RecordValue math() {
        RecordValue math = RecordValue.open(null);
        Records.define(math, "max", (in, call) -> fold(call, Math::max));
        Records.define(math, "min", (in, call) -> fold(call, Math::min));
        Records.define(math, "floor",
                (in, call) -> call.argument(0) instanceof Num(double n) ? new Num(Math.floor(n)) : Unknown.ANY);
        Records.define(math, "ceil",
                (in, call) -> call.argument(0) instanceof Num(double n) ? new Num(Math.ceil(n)) : Unknown.ANY);
        Records.define(math, "round",
                (in, call) -> call.argument(0) instanceof Num(double n) ? new Num(Math.rint(n)) : Unknown.ANY);
        Records.define(math, "abs",
                (in, call) -> call.argument(0) instanceof Num(double n) ? new Num(Math.abs(n)) : Unknown.ANY);
        Records.define(math, "random", (in, call) -> Unknown.ANY);
        return math;
    }

    private static Value fold(Invocation call, java.util.function.DoubleBinaryOperator operator) {
        if (call.arguments().isEmpty() || !call.arguments().stream().allMatch(Num.class::isInstance)) {
            return Unknown.ANY;
        }
        return new Num(call.arguments().stream()
                .mapToDouble(v -> ((Num) v).value())
                .reduce(operator)
                .orElse(0));
    }

    private static RecordValue console() {
        RecordValue console = RecordValue.closed(null);
        for (String level : List.of("log", "info", "warn", "error", "debug", "trace", "table", "group", "groupEnd",
                "time", "timeEnd")) {
            Records.define(console, level, (in, call) -> Nothing.UNDEFINED);
        }
        return console;
    }

    private static RecordValue process(Realm realm) {
        RecordValue process = RecordValue.open(null);
        process.restore("env", realm.environment());
        process.restore("argv", ListValue.maybe(List.of()));
        Records.define(process, "cwd", (in, call) -> new Text("."));
        Records.define(process, "exit", (in, call) -> {
            throw in.thrown(Unknown.ANY, call.site());
        });
        // Handlers of signals and of errors that nobody caught belong to no request.
        for (String listener : List.of("on", "once", "off", "removeListener", "removeAllListeners", "emitWarning")) {
            Records.define(process, listener, (in, call) -> call.receiver());
        }
        return process;
    }
}

package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that every module sees. Functions are made once per world. */
final class Builtins {
    /** Where names lie that models may give a meaning to, such as the object model's own or files. */
    static final String LIBRARY = "builtins.";

    /** Names whose meaning the object model gives, or nobody. */
    private static final Set<String> MODELLED_ELSEWHERE = Set.of(
            "super", "open", "input", "exec", "eval", "compile", "globals",
            "locals", "vars", "dir", "memoryview", "breakpoint", "exit", "quit", "__import__", "__build_class__");

    private static final Map<String, NativeCode> FUNCTIONS = Map.ofEntries(
            Map.entry("len", (in, call) -> Union.map(call.argument(0), v -> length(in, v, call.site()))),
            Map.entry("repr", (in, call) -> Printing.repr(call.argument(0))),
            Map.entry("ascii", (in, call) -> Printing.repr(call.argument(0))),
            Map.entry("format", (in, call) -> Union.map(call.argument(0),
                    v -> FormatSpec.format(v, Arguments.get(call, 1, "format_spec", new Text(""))))),
            Map.entry("print", (in, call) -> Nothing.NULL),
            Map.entry("abs", (in, call) -> Union.map(call.argument(0),
                    v -> v instanceof Num(double n) ? new Num(Math.abs(n)) : Unknown.ANY)),
            Map.entry("round", (in, call) -> Union.map(call.argument(0), v -> rounded(v, call))),
            Map.entry("pow", (in, call) -> call.has(2)
                    ? Unknown.ANY
                    : in.semantics().binary("**", call.argument(0), call.argument(1))),
            Map.entry("divmod", (in, call) -> ListValue.of(List.of(
                    in.semantics().binary("//", call.argument(0), call.argument(1)),
                    in.semantics().binary("%", call.argument(0), call.argument(1))))),
            Map.entry("min", (in, call) -> Ordering.extreme(in, call, false)),
            Map.entry("max", (in, call) -> Ordering.extreme(in, call, true)),
            Map.entry("sum", Builtins::sum),
            Map.entry("any", (in, call) -> ListMethods.quantified(in, call.argument(0), true)),
            Map.entry("all", (in, call) -> ListMethods.quantified(in, call.argument(0), false)),
            Map.entry("id", (in, call) -> Unknown.PRESENT),
            Map.entry("hash", (in, call) -> Unknown.ANY),
            Map.entry("chr", (in, call) -> call.argument(0) instanceof Num n && n.intValue(-1) >= 0
                    && n.intValue(-1) <= Character.MAX_CODE_POINT
                            ? new Text(Character.toString(n.intValue(0)))
                            : Unknown.ANY),
            Map.entry("ord", (in, call) -> call.argument(0) instanceof Text(String text)
                    && text.codePointCount(0, text.length()) == 1 ? new Num(text.codePointAt(0)) : Unknown.ANY),
            Map.entry("slice", (in, call) -> slice(call)),
            Map.entry("next", (in, call) -> next(in, call.argument(0), call.has(1) ? call.argument(1) : null,
                    call.site())),
            Map.entry("anext", (in, call) -> dev.throughline.eval.value.PromiseValue.of(
                    next(in, call.argument(0), call.has(1) ? call.argument(1) : null, call.site()))),
            Map.entry("property", (in, call) -> Descriptors.property(call)),
            Map.entry("classmethod", (in, call) -> Descriptors.classMethod(call.argument(0))),
            Map.entry("staticmethod", (in, call) -> Descriptors.staticMethod(call.argument(0))),
            Map.entry("bin", (in, call) -> Unknown.PRESENT),
            Map.entry("hex", (in, call) -> Unknown.PRESENT),
            Map.entry("oct", (in, call) -> Unknown.PRESENT));

    private Builtins() {}

    static @Nullable Value of(Realm realm, String name) {
        switch (name) {
            case "NotImplemented" -> {
                return Singleton.NOT_IMPLEMENTED;
            }
            case "Ellipsis" -> {
                return Singleton.ELLIPSIS;
            }
            case "__debug__" -> {
                return Bool.TRUE;
            }
            default -> {}
        }
        BuiltinType type = BuiltinTypes.find(name);
        Value found = type != null ? type : ExceptionType.find(name);
        if (found != null) {
            return found;
        }
        NativeCode code = code(name);
        if (code != null) {
            return realm.attachment(LIBRARY + name, n -> new NativeFunction(name, code));
        }
        return MODELLED_ELSEWHERE.contains(name) ? Unknown.library(LIBRARY + name) : null;
    }

    private static @Nullable NativeCode code(String name) {
        NativeCode code = FUNCTIONS.get(name);
        NativeCode walking = code != null ? code : WalkingBuiltins.of(name);
        return walking != null ? walking : ObjectBuiltins.of(name);
    }

    private static Value length(Interpreter in, Value value, Site site) {
        return switch (value) {
            case Text(String text) -> new Num(text.codePointCount(0, text.length()));
            case ListValue list when list.items().exact() -> new Num(list.items().known().size());
            case MapValue map when Maps.isExact(map) -> new Num(map.entries().size());
            case Template template -> Unknown.ANY;
            case dev.throughline.eval.value.RecordValue record when Attributes.has(in, record,
                    "__len__") == dev.throughline.eval.value.Ternary.TRUE ->
                in.call(in.get(record, "__len__", site), record, List.of(), site);
            default -> Unknown.ANY;
        };
    }

    private static Value rounded(Value value, Invocation call) {
        if (!(value instanceof Num(double number))) {
            return Unknown.ANY;
        }
        Value places = Arguments.get(call, 1, "ndigits", new Num(0));
        if (!(places instanceof Num digits) || Math.abs(digits.intValue(100)) > 15) {
            return Unknown.ANY;
        }
        return new Num(new java.math.BigDecimal(number)
                .setScale(digits.intValue(0), java.math.RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    private static Value sum(Interpreter in, Invocation call) {
        ListValue.Items items = ListMethods.items(in, call.argument(0));
        if (!items.exact()) {
            return Unknown.ANY;
        }
        Value sum = Arguments.get(call, 1, "start", new Num(0));
        for (Value item : items.known()) {
            Value before = sum;
            sum = Union.map(before, b -> Union.map(item, i -> in.semantics().binary("+", b, i)));
        }
        return sum;
    }

    private static Value slice(Invocation call) {
        return call.arguments().size() == 1
                ? new SliceValue(Nothing.NULL, call.argument(0), Nothing.NULL)
                : new SliceValue(call.argument(0), call.argument(1), call.argument(2));
    }

    /** Takes the next element off an iterator. */
    static Value next(Interpreter in, Value iterator, @Nullable Value otherwise, Site site) {
        if (!(iterator instanceof ListValue list)) {
            return otherwise == null ? Unknown.ANY : Union.of(Unknown.ANY, otherwise);
        }
        ListValue.Items items = list.items();
        if (items.exact() && !items.known().isEmpty()) {
            List<Value> rest = new ArrayList<>(items.known());
            Value next = rest.removeFirst();
            in.write(list, ListValue.ITEMS, new ListValue.Items(rest, true));
            return next;
        }
        if (otherwise == null) {
            in.mayThrow(ExceptionType.named("StopIteration").make(in, List.of(), site), site, false);
            return list.anyItem();
        }
        return items.exact() ? otherwise : Union.of(list.anyItem(), otherwise);
    }
}

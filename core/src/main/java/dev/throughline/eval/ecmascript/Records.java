package dev.throughline.eval.ecmascript;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Methods;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Members of plain objects, and the functions of {@code Object} and {@code Reflect}. */
final class Records {
    private static final Methods METHODS = new Methods()
            .add("hasOwnProperty", (in, call) -> hasOwn(in, call.receiver(), call.argument(0)))
            .add("toString", (in, call) -> Unknown.PRESENT)
            .add("valueOf", (in, call) -> call.receiver());

    private Records() {}

    /** Methods that every object has; one of a constructor function's prototype too. */
    static @Nullable Value member(RecordValue record, String name) {
        if (record.type() instanceof Closure constructor
                && constructor.field("prototype") instanceof RecordValue prototype) {
            Value inherited = prototype.field(name);
            if (inherited != null) {
                return inherited;
            }
        }
        ClassValue ofPrototype = name.equals("constructor") ? ClassValue.behind(record) : null;
        if (ofPrototype != null) {
            return ofPrototype;
        }
        if (record.field(Prototypes.SLOT) instanceof RecordValue prototype) {
            Value inherited = prototype.field(name);
            return inherited != null ? inherited : member(prototype, name);
        }
        return METHODS.get(name);
    }

    /** The {@code Object} global. */
    static RecordValue objectGlobal() {
        RecordValue object = RecordValue.open(null);
        define(object, "keys", (in, call) -> names(in, call.argument(0), (key, value) -> new Text(key)));
        define(object, "getOwnPropertyNames", (in, call) -> ownNames(in, call.argument(0)));
        define(object, "values", (in, call) -> names(in, call.argument(0), (key, value) -> value));
        define(object, "entries",
                (in, call) -> names(in, call.argument(0), (key, value) -> ListValue.of(List.of(new Text(key), value))));
        define(object, "assign", Records::assign);
        define(object, "fromEntries", Records::fromEntries);
        for (String same : List.of("freeze", "seal", "preventExtensions")) {
            define(object, same, (in, call) -> call.argument(0));
        }
        define(object, "create", Records::create);
        define(object, "setPrototypeOf", (in, call) -> {
            if (call.argument(0) instanceof RecordValue record && call.argument(1) instanceof RecordValue prototype
                    && record.type() == null) {
                in.write(record, Prototypes.SLOT, prototype);
            }
            return call.argument(0);
        });
        define(object, "defineProperty", Records::defineProperty);
        define(object, "hasOwn", (in, call) -> hasOwn(in, call.argument(0), call.argument(1)));
        RecordValue ofAllObjects = RecordValue.open(null);
        object.restore("prototype", ofAllObjects);
        define(object, "getPrototypeOf", (in, call) -> Prototypes.of(in, call.argument(0), ofAllObjects));
        return object;
    }

    static void define(HeapValue owner, String name, dev.throughline.eval.NativeCode code) {
        owner.restore(name, new NativeFunction(name, code));
    }

    private static Value hasOwn(Interpreter in, Value object, Value key) {
        String name = in.semantics().keyName(key);
        if (name != null && object instanceof DomainValue domain && domain.field(name) != null) {
            return Bool.TRUE;
        }
        if (name == null || !(object instanceof RecordValue record)) {
            return Unknown.ANY;
        }
        Value field = record.field(name);
        if (field == null || field == Nothing.MISSING) {
            return record.isOpen() ? Unknown.ANY : Bool.FALSE;
        }
        return Union.options(field).contains(Nothing.MISSING) ? Unknown.ANY : Bool.TRUE;
    }

    private static Value names(Interpreter in, Value object, BiFunction<String, Value, Value> part) {
        List<Value> all = new ArrayList<>();
        boolean exact = !(object instanceof Union);
        for (Value option : Union.options(object)) {
            if (option instanceof RecordValue record) {
                exact &= !record.isOpen();
                for (String key : record.keys()) {
                    Value value = in.get(record, key, dev.throughline.eval.Site.NOWHERE);
                    Value field = record.field(key);
                    exact &= field == null || !Union.options(field).contains(Nothing.MISSING);
                    all.add(part.apply(key, value));
                }
            } else if (option instanceof ListValue list) {
                exact &= list.items().exact();
                for (int i = 0; i < list.items().known().size(); i++) {
                    all.add(part.apply(String.valueOf(i), list.items().known().get(i)));
                }
            } else {
                exact = false;
            }
        }
        return exact ? ListValue.of(all) : ListValue.maybe(all);
    }

    private static Value ownNames(Interpreter in, Value object) {
        if (object instanceof RecordValue record && !record.isOpen()) {
            List<Value> all = new ArrayList<>();
            if (ClassValue.behind(record) != null) {
                all.add(new Text("constructor"));
            }
            record.keys().forEach(key -> all.add(new Text(key)));
            return ListValue.of(all);
        }
        return names(in, object, (key, value) -> new Text(key));
    }

    private static Value assign(Interpreter in, Invocation call) {
        Value target = call.argument(0);
        for (int i = 1; i < call.arguments().size(); i++) {
            if (target instanceof RecordValue record) {
                in.spread(record, call.argument(i), call.site());
                continue;
            }
            for (Value option : Union.options(call.argument(i))) {
                if (option instanceof HeapValue source) {
                    for (String key : List.copyOf(source.slotNames())) {
                        Value value = source.field(key);
                        if (!key.startsWith("#") && value != null) {
                            in.set(target, key, value, call.site());
                        }
                    }
                }
            }
        }
        return target;
    }

    private static Value fromEntries(Interpreter in, Invocation call) {
        LanguageSemantics.Elements elements = in.elements(call.argument(0));
        RecordValue record = elements != null && elements.exact()
                ? RecordValue.closed(call.site())
                : RecordValue.open(call.site());
        for (Value pair : elements == null ? List.<Value>of() : elements.values()) {
            LanguageSemantics.Elements parts = in.elements(pair);
            String key = parts == null || parts.values().isEmpty()
                    ? null
                    : in.semantics().keyName(parts.values().getFirst());
            if (key != null && parts != null && parts.values().size() > 1) {
                in.write(record, key, parts.values().get(1));
            } else {
                in.write(record, "#open", Bool.TRUE);
            }
        }
        return record;
    }

    private static Value create(Interpreter in, Invocation call) {
        RecordValue record = RecordValue.closed(call.site());
        if (call.argument(0) instanceof RecordValue prototype) {
            in.write(record, Prototypes.SLOT, prototype);
        } else if (!(call.argument(0) instanceof Nothing)) {
            in.write(record, "#open", Bool.TRUE);
        }
        return record;
    }

    private static Value defineProperty(Interpreter in, Invocation call) {
        String name = in.semantics().keyName(call.argument(1));
        Value descriptor = call.argument(2);
        if (name != null && descriptor instanceof RecordValue d) {
            Value getter = d.field("get");
            Value value = getter == null
                    ? in.get(d, "value", call.site())
                    : in.call(getter, call.argument(0), List.of(), call.site());
            in.set(call.argument(0), name, value, call.site());
        }
        return call.argument(0);
    }
}

package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.syntax.ir.ModuleNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world without code, in which values are made and used by hand. */
public final class PythonWorld {
    private final Realm realm;
    private final Interpreter interpreter;

    /** A world with the models of some packs. */
    public PythonWorld(Pack... packs) {
        Models models = new Models();
        Arrays.stream(packs).forEach(pack -> pack.install(models));
        realm = new Realm(new NoCode(), models, new PythonSemantics(), RecordValue.open(null));
        interpreter = new Interpreter(realm);
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    /** The value of a Java object: texts, numbers, truth values, null, lists and maps; values are themselves. */
    public Value value(@Nullable Object object) {
        return switch (object) {
            case null -> Nothing.NULL;
            case Value value -> value;
            case String text -> new Text(text);
            case Integer number -> new Num(number);
            case Double number -> new Num(number);
            case Boolean truth -> Bool.of(truth);
            case List<?> list -> ListValue.of(values(list.toArray()));
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException(object.toString());
        };
    }

    private Value map(Map<?, ?> entries) {
        MapValue map = MapValue.byContent(false);
        entries.forEach((key, value) -> Maps.put(interpreter, map, value(key), value(value)));
        return map;
    }

    private List<Value> values(@Nullable Object... objects) {
        List<Value> values = new ArrayList<>();
        for (Object object : objects) {
            values.add(value(object));
        }
        return values;
    }

    /** A call of a method. */
    public Value call(Object receiver, String method, @Nullable Object... arguments) {
        Value object = value(receiver);
        return interpreter.call(interpreter.get(object, method, Site.NOWHERE), object, values(arguments), Site.NOWHERE);
    }

    /** A call of a built-in name, or of a member of a module. */
    public Value run(String name, @Nullable Object... arguments) {
        return interpreter.call(named(name), Nothing.UNDEFINED, values(arguments), Site.NOWHERE);
    }

    /** A call with named arguments. */
    public Value run(String name, List<?> arguments, Map<String, ?> named) {
        Map<String, Value> byName = new java.util.LinkedHashMap<>();
        named.forEach((key, value) -> byName.put(key, value(value)));
        return interpreter.call(named(name), new Invocation(Nothing.UNDEFINED, values(arguments.toArray()), false,
                byName, false, Site.NOWHERE));
    }

    /** A built-in name, or a member of a module. */
    public Value named(String name) {
        Value global = interpreter.semantics().global(realm, name);
        if (global != null) {
            return global;
        }
        String[] parts = name.split("\\.", -1);
        Value value = Unknown.library(parts[0]);
        for (String part : List.of(parts).subList(1, parts.length)) {
            value = interpreter.get(value, part, Site.NOWHERE);
        }
        return value;
    }

    /** The item at a key. */
    public Value item(Object object, Object key) {
        return Subscripts.read(interpreter, value(object), value(key), Site.NOWHERE);
    }

    /** The result of an operator. */
    public Value operate(Object left, String operator, Object right) {
        return interpreter.semantics().binary(operator, value(left), value(right));
    }

    /** What some code may throw, by the names of built-in exception types. */
    public List<String> thrown(Runnable code) {
        return interpreter.catching(() -> {
            code.run();
            return Nothing.NULL;
        }).thrown().stream()
                .map(t -> t.value() instanceof RecordValue record && record.type() instanceof ExceptionType e
                        ? e.name()
                        : "unknown")
                .toList();
    }

    private static final class NoCode implements ProgramSource {
        @Override
        public Resolved resolve(String fromFile, String specifier) {
            return new Foreign(specifier);
        }

        @Override
        public @Nullable ModuleNode module(String file) {
            return null;
        }
    }
}

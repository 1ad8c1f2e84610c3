package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.python.Subscriptable;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.boundary.DatabaseChosen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models of the environment variables. */
final class EnvironmentModels {
    private EnvironmentModels() {}

    static void install(Models models) {
        models.value("os.environ", new Environment());
        models.call("os.getenv", (in, call) -> read(in, call, "default"));
        models.call("os.putenv", (in, call) -> {
            write(in, call.argument(0), call.argument(1), call.site());
            return Nothing.NULL;
        });
    }

    /** A variable, or the call's second argument where it is or may be unset. */
    private static Value read(Interpreter in, Invocation call, String named) {
        Value otherwise = Arguments.get(call, 1, named);
        return Union.map(call.argument(0), name -> {
            Value value = find(in, name);
            return value == null ? otherwise : value instanceof Unknown ? Union.of(value, otherwise) : value;
        });
    }

    /** What a variable holds, unknown where it may be unset; null where it is. */
    private static @Nullable Value find(Interpreter in, Value name) {
        RecordValue environment = in.realm().environment();
        if (!(name instanceof Text(String key))) {
            return Unknown.ANY;
        }
        Value value = environment.field(key);
        if (value == Nothing.MISSING) {
            return null;
        }
        return value != null ? value : environment.isOpen() ? Unknown.ANY : null;
    }

    private static void write(Interpreter in, Value name, Value value, Site site) {
        if (name instanceof Text(String key)) {
            in.write(in.realm().environment(), key, value);
            DatabaseChoices.of(in.realm()).add(DatabaseChosen.ofVariable(in, key, value, site));
        }
    }

    /** {@code os.environ}: keeps nothing itself, since each world has its own variables. */
    private static final class Environment extends DomainValue implements Subscriptable {
        @Override
        public Value item(Interpreter in, Value key, Site site) {
            Value value = find(in, key);
            if (value == null || value instanceof Unknown) {
                in.mayThrow(ExceptionType.named("KeyError").make(in, List.of(key), site), site, false);
            }
            return value == null ? Unknown.ANY : value;
        }

        @Override
        public void setItem(Interpreter in, Value key, Value value, Site site) {
            write(in, key, value, site);
        }

        @Override
        public Ternary hasItem(Interpreter in, Value key) {
            Value value = find(in, key);
            return value == null ? Ternary.FALSE : value instanceof Unknown ? Ternary.MAYBE : Ternary.TRUE;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "get" -> new NativeFunction(name, (in, call) -> read(in, call, "default"));
                case "setdefault" -> new NativeFunction(name, (in, call) -> {
                    Value value = read(in, call, "default");
                    write(in, call.argument(0), value, call.site());
                    return value;
                });
                case "pop" -> new NativeFunction(name, (in, call) -> {
                    Value value = read(in, call, "default");
                    write(in, call.argument(0), Nothing.MISSING, call.site());
                    return value;
                });
                case "update" -> new NativeFunction(name, Environment::update);
                case "copy" -> new NativeFunction(name, (in, call) -> this);
                default -> null;
            };
        }

        private static Value update(Interpreter in, Invocation call) {
            if (call.argument(0) instanceof dev.throughline.eval.value.MapValue map) {
                map.entries().forEach(entry -> write(in, entry.getKey(), entry.getValue(), call.site()));
            }
            call.named().forEach((name, value) -> write(in, new Text(name), value, call.site()));
            return Nothing.NULL;
        }

        @Override
        public boolean assign(Interpreter in, String name, Value value, Site site) {
            return true;
        }

        @Override
        public String toString() {
            return "os.environ";
        }
    }
}

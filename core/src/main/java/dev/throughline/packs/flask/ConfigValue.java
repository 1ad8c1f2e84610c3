package dev.throughline.packs.flask;

import com.google.re2j.Pattern;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.python.Subscriptable;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.boundary.DatabaseChosen;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The configuration of an app: a map that is filled from classes, modules and maps. */
final class ConfigValue extends DomainValue implements Subscriptable {
    private static final Pattern DATABASE = Pattern.compile("\\w*(DATABASE|DB|MONGO|MONGODB)_(URI|URL|HOST)");

    private final MapValue entries = new MapValue(false, false);

    ConfigValue() {
        entries.restore(MapValue.openSlot(), Bool.TRUE);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "from_object" -> new NativeFunction(name, this::fromObject);
            case "from_mapping", "update" -> new NativeFunction(name, this::fromMapping);
            case "get" -> new NativeFunction(name, (in, call) -> {
                Value known = known(call.argument(0));
                return known != null ? known : call.has(1) ? Union.of(call.argument(1), Unknown.ANY) : Unknown.ANY;
            });
            case "from_pyfile", "from_envvar", "from_file", "from_json", "from_prefixed_env" ->
                new NativeFunction(name, (in, call) -> Unknown.ANY);
            default -> interpreter.get(entries, name, site);
        };
    }

    private @Nullable Value known(Value key) {
        String slot = entries.slotFor(key);
        return slot == null ? null : entries.field(slot);
    }

    private void put(Interpreter in, Value key, Value value, Site site) {
        String slot = entries.slotFor(key);
        if (slot != null) {
            in.write(entries, slot, value);
        }
        if (key instanceof Text(String name) && DATABASE.matches(name)) {
            DatabaseChoices.of(in.realm()).add(DatabaseChosen.ofAddress(in, name, value, site));
        }
    }

    @Override
    public Value item(Interpreter interpreter, Value key, Site site) {
        Value known = known(key);
        return known == null ? Unknown.ANY : known;
    }

    @Override
    public void setItem(Interpreter interpreter, Value key, Value value, Site site) {
        put(interpreter, key, value, site);
    }

    private Value fromMapping(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof MapValue map) {
            map.entries().forEach(entry -> put(in, entry.getKey(), entry.getValue(), call.site()));
        }
        call.named().forEach((name, value) -> put(in, new Text(name), value, call.site()));
        return Bool.TRUE;
    }

    private Value fromObject(Interpreter in, Invocation call) {
        for (Value option : Union.options(call.argument(0))) {
            Value source = option instanceof Text(String path) ? imported(in, path, call.site()) : option;
            for (String name : names(source)) {
                if (name.equals(name.toUpperCase(Locale.ROOT))) {
                    put(in, new Text(name), in.get(source, name, call.site()), call.site());
                }
            }
        }
        return Nothing.NULL;
    }

    /** What a path such as {@code "config.Testing"} names: a module, or a member of one. */
    private static Value imported(Interpreter in, String path, Site site) {
        Value module = in.importModule(site.file(), path, site);
        int dot = path.lastIndexOf('.');
        return module instanceof ModuleValue || dot < 0
                ? module
                : in.get(in.importModule(site.file(), path.substring(0, dot), site), path.substring(dot + 1), site);
    }

    private static Set<String> names(Value source) {
        Set<String> names = new TreeSet<>();
        List<Value> classes = switch (source) {
            case ClassValue type -> Linearisation.of(type);
            case RecordValue record when record.type() instanceof ClassValue type -> Linearisation.of(type);
            default -> List.of();
        };
        classes.forEach(each -> {
            if (each instanceof ClassValue type) {
                names.addAll(type.slotNames());
            }
        });
        if (source instanceof RecordValue record) {
            names.addAll(record.keys());
        } else if (source instanceof ModuleValue module) {
            names.addAll(module.names());
        }
        names.removeIf(name -> name.isEmpty() || !Character.isUpperCase(name.charAt(0)));
        return names;
    }
}

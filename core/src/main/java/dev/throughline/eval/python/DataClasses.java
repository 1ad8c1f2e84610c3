package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data classes: their annotated attributes are the parameters of the initialiser that they get. */
public final class DataClasses {
    /** Slot of a class that holds the names of its fields. */
    static final String FIELDS = "#dataclass";

    private static final String INIT = "__init__";

    private DataClasses() {}

    /** {@code @dataclass} or {@code @dataclass(…)}: the class itself, with an initialiser when it has none. */
    public static Value decorate(Interpreter in, Invocation call) {
        if (!call.has(0) || call.argument(0) instanceof Nothing) {
            boolean initialised = !Bool.FALSE.equals(call.named().get("init"));
            return new NativeFunction("dataclass", (i, decorated) -> define(i, decorated.argument(0), initialised));
        }
        return define(in, call.argument(0), true);
    }

    private static Value define(Interpreter in, Value decorated, boolean initialised) {
        if (!(decorated instanceof ClassValue type)) {
            return decorated;
        }
        in.write(type, FIELDS, ListValue.of(fields(type).stream().<Value>map(Text::new).toList()));
        boolean hasOwn = type.field(INIT) != null;
        if (initialised && !hasOwn) {
            in.write(type, INIT, new NativeFunction(INIT, (i, call) -> initialise(i, type, call)));
        }
        return type;
    }

    /** Names of annotated attributes, those of bases first. */
    private static List<String> fields(ClassValue type) {
        List<String> names = new ArrayList<>();
        for (Value above : Ancestry.of(type).reversed()) {
            if (!(above instanceof ClassValue c) || (c != type && c.field(FIELDS) == null)) {
                continue;
            }
            for (ClassNode.Member member : c.node().members()) {
                String name = member.name();
                if (member instanceof ClassNode.Field field && field.annotation() != null && name != null
                        && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The initialiser; the instance is the receiver or the first argument. */
    private static Value initialise(Interpreter in, ClassValue type, Invocation call) {
        boolean bound = call.receiver() instanceof RecordValue;
        if (!bound && !(call.argument(0) instanceof RecordValue)) {
            return Nothing.NULL;
        }
        RecordValue self = (RecordValue) (bound ? call.receiver() : call.argument(0));
        boolean twice = bound && call.has(0) && call.argument(0).equals(self);
        int from = bound && !twice ? 0 : 1;
        List<String> names = fields(type);
        for (int i = 0; i < names.size(); i++) {
            Value given = Arguments.find(call, from + i, names.get(i));
            in.write(self, names.get(i), given != null ? given : preset(in, type, names.get(i), call));
        }
        if (Attributes.has(in, self, "__post_init__") == Ternary.TRUE) {
            in.call(in.get(self, "__post_init__", call.site()), self, List.of(), call.site());
        }
        return Nothing.NULL;
    }

    private static Value preset(Interpreter in, ClassValue type, String name, Invocation call) {
        @Nullable Value written = null;
        for (Value above : Ancestry.of(type)) {
            written = written == null && above instanceof ClassValue c ? c.field(name) : written;
        }
        if (written instanceof Field field) {
            return field.factory != null
                    ? in.call(field.factory, Nothing.UNDEFINED, List.of(), call.site())
                    : field.preset != null ? field.preset : Unknown.ANY;
        }
        return written == null ? Unknown.ANY : written;
    }

    /** {@code field(default=…, default_factory=…)}. */
    public static Value field(Invocation call) {
        return new Field(call.named().get("default"), call.named().get("default_factory"));
    }

    /** The description of a field. */
    private static final class Field extends DomainValue {
        private final @Nullable Value preset;
        private final @Nullable Value factory;

        Field(@Nullable Value preset, @Nullable Value factory) {
            this.preset = preset;
            this.factory = factory;
        }
    }
}

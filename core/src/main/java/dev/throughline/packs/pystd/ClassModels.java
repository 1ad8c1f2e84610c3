package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.DataClasses;
import dev.throughline.eval.python.EnumMembers;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.status.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Models of {@code enum}, {@code dataclasses}, {@code copy} and of the statuses of {@code http}. */
final class ClassModels {
    private static final int DEEPEST = 10;

    private ClassModels() {}

    static void install(Models models) {
        models.call("enum.auto", (in, call) -> new EnumMembers.AutoValue());
        models.call("dataclasses.dataclass", DataClasses::decorate);
        models.call("dataclasses.field", (in, call) -> DataClasses.field(call));
        models.call("dataclasses.asdict", (in, call) -> asMap(in, call));
        models.call("dataclasses.replace", ClassModels::replaced);
        models.call("copy.copy", (in, call) -> copy(in, call.argument(0), 1));
        models.call("copy.deepcopy", (in, call) -> copy(in, call.argument(0), DEEPEST));
        models.value("http.HTTPStatus", new Statuses());
    }

    private static Value asMap(Interpreter in, Invocation call) {
        MapValue map = MapValue.byContent(false);
        if (!(call.argument(0) instanceof RecordValue record)) {
            return Unknown.ANY;
        }
        for (String name : record.keys()) {
            Value value = record.field(name);
            String slot = map.slotFor(new Text(name));
            if (value != null && slot != null) {
                in.write(map, slot, value);
            }
        }
        return map;
    }

    private static Value replaced(Interpreter in, Invocation call) {
        if (!(call.argument(0) instanceof RecordValue record)) {
            return Unknown.ANY;
        }
        RecordValue copy = record.snapshot();
        call.named().forEach((name, value) -> in.write(copy, name, value));
        return copy;
    }

    /** A copy, to some depth; what is deeper is shared. */
    private static Value copy(Interpreter in, Value value, int depth) {
        if (depth == 0) {
            return value;
        }
        return switch (value) {
            case ListValue list -> {
                List<Value> items = new ArrayList<>();
                list.items().known().forEach(item -> items.add(copy(in, item, depth - 1)));
                yield list.items().exact() ? ListValue.of(items) : ListValue.maybe(items);
            }
            case MapValue map -> {
                MapValue copy = MapValue.byContent(map.isSet());
                for (Map.Entry<Value, Value> entry : map.entries()) {
                    String slot = copy.slotFor(entry.getKey());
                    if (slot != null) {
                        in.write(copy, slot, copy(in, entry.getValue(), depth - 1));
                    }
                }
                if (map.isOpen()) {
                    in.write(copy, MapValue.openSlot(), dev.throughline.eval.value.Bool.TRUE);
                }
                yield copy;
            }
            case RecordValue record when record.type() instanceof ClassValue type && EnumMembers.isEnum(type) -> record;
            case RecordValue record -> record.snapshot();
            default -> value;
        };
    }

    /** {@code http.HTTPStatus}, whose members are kept as the numbers that they are. */
    private static final class Statuses extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            Integer code = HttpStatus.ofPhrase(name);
            return code == null ? null : new Num(code);
        }

        @Override
        public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
            return invocation.argument(0) instanceof Num number ? number : Unknown.ANY;
        }

        @Override
        public boolean assign(Interpreter in, String field, Value value, Site site) {
            return true;
        }

        @Override
        public String toString() {
            return "http.HTTPStatus";
        }
    }
}

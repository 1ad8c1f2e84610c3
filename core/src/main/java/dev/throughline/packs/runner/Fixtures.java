package dev.throughline.packs.runner;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code test.extend({…})} adds to the context of cases: values, or functions that pass one to their second
 * argument.
 *
 * @param records the arguments of the calls, outermost first
 */
public record Fixtures(List<RecordValue> records) {
    /** No additions. */
    public static final Fixtures NONE = new Fixtures(List.of());

    public Fixtures {
        records = List.copyOf(records);
    }

    /** These and more. */
    Fixtures and(RecordValue more) {
        List<RecordValue> all = new ArrayList<>(records);
        all.add(more);
        return new Fixtures(all);
    }

    /** Sets them up on the context. */
    void enter(Interpreter in, TestContext context, Site site) {
        for (RecordValue record : records) {
            for (String key : record.keys()) {
                Value value = made(in, context, in.get(record, key, site), site);
                if (value != null) {
                    in.write(context, key, value);
                }
            }
        }
    }

    private static @Nullable Value made(Interpreter in, TestContext context, Value written, Site site) {
        Value fixture = written instanceof ListValue list && !list.items().known().isEmpty()
                ? list.items().known().getFirst()
                : written;
        if (!(fixture instanceof Closure)) {
            return fixture;
        }
        List<Value> used = new ArrayList<>();
        Value use = new NativeFunction("use", (inner, call) -> {
            used.add(call.argument(0));
            return Nothing.UNDEFINED;
        });
        in.await(in.call(fixture, context, List.of(context, use), site), site);
        return used.isEmpty() ? null : used.getFirst();
    }
}

package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Methods of {@code Option}: each is called on one that is known to hold something, or not. */
final class OptionMethods {
    static final Map<String, Method> TABLE = table();

    private OptionMethods() {}

    static boolean holds(Value option) {
        return option instanceof RecordValue record && record.field("0") != null;
    }

    static Value part(Value option) {
        return option instanceof RecordValue record
                ? Objects.requireNonNullElse(record.field("0"), Unknown.ANY)
                : Unknown.ANY;
    }

    static Value some(Interpreter in, Value part) {
        return Receivers.make(in, Macros.required(World.of(in).option(), "Some"), part);
    }

    static Value none(Interpreter in) {
        return Macros.required(World.of(in).option(), "None").instance(Site.NOWHERE);
    }

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        for (String name : List.of("unwrap", "expect")) {
            table.put(name, (in, self, call) -> {
                if (!holds(self)) {
                    throw in.thrown(new Text("called unwrap on None"), call.site());
                }
                return part(self);
            });
        }
        tests(table);
        mappings(table);
        choices(table);
        table.put("ok_or", (in, self, call) -> holds(self)
                ? ResultMethods.ok(in, part(self))
                : ResultMethods.err(in, call.argument(0)));
        table.put("ok_or_else", (in, self, call) -> holds(self)
                ? ResultMethods.ok(in, part(self))
                : ResultMethods.err(in, Method.apply(in, call, 0)));
        for (String name : List.of("context", "with_context", "wrap_err")) {
            table.put(name, (in, self, call) -> holds(self)
                    ? ResultMethods.ok(in, part(self))
                    : ResultMethods.err(in, ResultMethods.opaque(in)));
        }
        table.put("iter", (in, self, call) -> ListValue.of(holds(self) ? List.of(part(self)) : List.of()));
        table.put("into_iter", table.get("iter"));
        table.put("take", (in, self, call) -> self);
        table.put("transpose", (in, self, call) -> Unknown.ANY);
        table.put("flatten", (in, self, call) -> holds(self) ? part(self) : self);
        table.put("unwrap_or_default", (in, self, call) -> holds(self) ? part(self) : Unknown.ANY);
        return Map.copyOf(table);
    }

    private static void tests(Map<String, Method> table) {
        table.put("is_some", (in, self, call) -> Bool.of(holds(self)));
        table.put("is_none", (in, self, call) -> Bool.of(!holds(self)));
        table.put("is_some_and", (in, self, call) -> holds(self) ? Method.apply(in, call, 0, part(self)) : Bool.FALSE);
        table.put("is_none_or", (in, self, call) -> holds(self) ? Method.apply(in, call, 0, part(self)) : Bool.TRUE);
    }

    private static void mappings(Map<String, Method> table) {
        table.put("map", (in, self, call) -> holds(self) ? some(in, Method.apply(in, call, 0, part(self))) : self);
        table.put("and_then", (in, self, call) -> holds(self) ? Method.apply(in, call, 0, part(self)) : self);
        table.put("inspect", (in, self, call) -> {
            if (holds(self)) {
                Method.apply(in, call, 0, part(self));
            }
            return self;
        });
        table.put("filter", (in, self, call) -> {
            if (!holds(self)) {
                return self;
            }
            Value kept = Method.apply(in, call, 0, part(self));
            return switch (in.semantics().truth(kept)) {
                case TRUE -> self;
                case FALSE -> none(in);
                case MAYBE -> dev.throughline.eval.value.Union.of(self, none(in));
            };
        });
        table.put("map_or", (in, self, call) -> holds(self) ? Method.apply(in, call, 1, part(self)) : call.argument(0));
        table.put("map_or_else",
                (in, self, call) -> holds(self) ? Method.apply(in, call, 1, part(self)) : Method.apply(in, call, 0));
    }

    private static void choices(Map<String, Method> table) {
        table.put("unwrap_or", (in, self, call) -> holds(self) ? part(self) : call.argument(0));
        table.put("unwrap_or_else", (in, self, call) -> holds(self) ? part(self) : Method.apply(in, call, 0));
        table.put("or", (in, self, call) -> holds(self) ? self : call.argument(0));
        table.put("or_else", (in, self, call) -> holds(self) ? self : Method.apply(in, call, 0));
        table.put("and", (in, self, call) -> holds(self) ? call.argument(0) : self);
        table.put("zip", (in, self, call) -> holds(self) ? Unknown.ANY : self);
    }
}

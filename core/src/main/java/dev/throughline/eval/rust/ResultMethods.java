package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Reasons;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods of {@code Result}: each is called on one that is known to have succeeded, or not. */
final class ResultMethods {
    static final Map<String, Method> TABLE = table();

    private ResultMethods() {}

    static Value ok(Interpreter in, Value part) {
        return Receivers.make(in, Macros.required(World.of(in).result(), "Ok"), part);
    }

    static Value err(Interpreter in, Value part) {
        return Receivers.make(in, Macros.required(World.of(in).result(), "Err"), part);
    }

    /** An error of which only is known that it is one. */
    static Value opaque(Interpreter in) {
        return World.of(in).types().unknown(Type.of("anyhow.Error", List.of()));
    }

    private static boolean holds(Value result) {
        return result instanceof RecordValue record
                && record.type() instanceof VariantType variant
                && variant.name().equals("Ok");
    }

    private static Value part(Value result) {
        return OptionMethods.part(result);
    }

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        for (String name : List.of("unwrap", "expect")) {
            table.put(name, (in, self, call) -> {
                if (!holds(self)) {
                    throw in.thrown(part(self), call.site());
                }
                return part(self);
            });
        }
        for (String name : List.of("unwrap_err", "expect_err")) {
            table.put(name, (in, self, call) -> {
                if (holds(self)) {
                    throw in.thrown(part(self), call.site());
                }
                return part(self);
            });
        }
        for (String name : List.of("context", "with_context", "wrap_err")) {
            table.put(name, (in, self, call) -> holds(self) ? self : Reasons.passed(in, self, err(in, opaque(in))));
        }
        mappings(table);
        choices(table);
        table.put("is_ok", (in, self, call) -> Bool.of(holds(self)));
        table.put("is_err", (in, self, call) -> Bool.of(!holds(self)));
        table.put("is_ok_and", (in, self, call) -> holds(self) ? Method.apply(in, call, 0, part(self)) : Bool.FALSE);
        table.put("is_err_and", (in, self, call) -> holds(self) ? Bool.FALSE : Method.apply(in, call, 0, part(self)));
        table.put("ok", (in, self, call) -> holds(self) ? OptionMethods.some(in, part(self)) : OptionMethods.none(in));
        table.put("err", (in, self, call) -> holds(self) ? OptionMethods.none(in) : OptionMethods.some(in, part(self)));
        table.put("iter", (in, self, call) -> ListValue.of(holds(self) ? List.of(part(self)) : List.of()));
        table.put("into_iter", table.get("iter"));
        table.put("unwrap_or_default", (in, self, call) -> holds(self) ? part(self) : Unknown.ANY);
        table.put("transpose", (in, self, call) -> Unknown.ANY);
        return Map.copyOf(table);
    }

    private static void mappings(Map<String, Method> table) {
        table.put("map", (in, self, call) -> holds(self) ? ok(in, Method.apply(in, call, 0, part(self))) : self);
        table.put("map_err", (in, self, call) -> holds(self)
                ? self
                : Reasons.passed(in, self, err(in, Method.apply(in, call, 0, part(self)))));
        table.put("and_then", (in, self, call) -> holds(self) ? Method.apply(in, call, 0, part(self)) : self);
        table.put("map_or", (in, self, call) -> holds(self) ? Method.apply(in, call, 1, part(self)) : call.argument(0));
        table.put("map_or_else", (in, self, call) -> Method.apply(in, call, holds(self) ? 1 : 0, part(self)));
        table.put("inspect", (in, self, call) -> {
            if (holds(self)) {
                Method.apply(in, call, 0, part(self));
            }
            return self;
        });
        table.put("inspect_err", (in, self, call) -> {
            if (!holds(self)) {
                Method.apply(in, call, 0, part(self));
            }
            return self;
        });
    }

    private static void choices(Map<String, Method> table) {
        table.put("unwrap_or", (in, self, call) -> holds(self) ? part(self) : call.argument(0));
        table.put("unwrap_or_else",
                (in, self, call) -> holds(self) ? part(self) : Method.apply(in, call, 0, part(self)));
        table.put("or", (in, self, call) -> holds(self) ? self : call.argument(0));
        table.put("or_else", (in, self, call) -> holds(self) ? self : Method.apply(in, call, 0, part(self)));
        table.put("and", (in, self, call) -> holds(self) ? call.argument(0) : self);
    }
}

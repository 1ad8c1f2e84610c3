package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods that values of many types have. */
final class CommonMethods {
    /** Those that give the value itself, or what leads to it. */
    private static final Set<String> SAME = Set.of(
            "to_owned", "as_ref", "as_mut", "as_deref", "as_deref_mut", "borrow", "borrow_mut", "deref", "deref_mut",
            "into", "by_ref", "into_inner", "lock", "read", "write", "unwrap", "expect", "as_str", "as_slice",
            "as_bytes", "into_boxed_str", "into_string", "unwrap_or_default", "get_ref", "get_mut", "load", "leak",
            "boxed",
            "cloned", "copied", "as_mut_slice", "into_future", "expose_secret", "get_or_init", "into_bytes",
            "to_bytes", "as_any", "iter_mut");

    static final Map<String, Method> TABLE = table();

    private CommonMethods() {}

    private static Map<String, Method> table() {
        Map<String, Method> table = new HashMap<>();
        SAME.forEach(name -> table.put(name, (in, self, call) -> self));
        table.put("clone", CommonMethods::copy);
        table.put("to_vec", CommonMethods::copy);
        table.put("to_string", (in, self, call) -> text(in, self));
        table.put("eq", (in, self, call) -> Bool.of(Equality.of(self, call.argument(0))));
        table.put("ne", (in, self, call) -> Bool.of(Equality.of(self, call.argument(0)).not()));
        table.put("try_into", (in, self, call) -> {
            Value made = World.of(in).implementations().conversions().tried(self, null, call.site());
            return made != null ? made : Unknown.ANY;
        });
        table.put("then", (in, self, call) -> Unknown.ANY);
        return Map.copyOf(table);
    }

    private static Value text(Interpreter in, Value self) {
        if (self instanceof Text || self instanceof Template) {
            return self;
        }
        Value text = in.semantics().text(self);
        return text instanceof Unknown unknown && unknown.path() == null
                ? World.of(in).types().unknown(Type.of(Type.TEXT, List.of()))
                : text instanceof Unknown ? Template.concat(List.of(new Text(""), text)) : text;
    }

    /** A copy of what is changed through its name; all else is the value itself. */
    private static Value copy(Interpreter in, Value self, Invocation call) {
        return Union.map(self, option -> switch (option) {
            case ListValue list -> {
                ListValue.Items items = list.items();
                yield items.exact() ? ListValue.of(items.known()) : ListValue.maybe(items.known());
            }
            case RecordValue record when record.type() instanceof TypeDefinition -> record.snapshot();
            default -> option;
        });
    }
}

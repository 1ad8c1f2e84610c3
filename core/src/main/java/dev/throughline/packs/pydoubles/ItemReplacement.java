package dev.throughline.packs.pydoubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Subscripts;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.doubles.SubstituteSeen;
import dev.throughline.packs.doubles.Substitutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One item of a dictionary, or one variable of the environment, for which another value is put in. */
final class ItemReplacement {
    private static final Set<String> OPTIONS = Set.of("in_dict", "values", "clear");

    private final Interpreter in;
    private final Value holder;
    private final Value key;
    private final @Nullable Value before;

    private ItemReplacement(Interpreter in, Value holder, Value key) {
        this.in = in;
        this.holder = holder;
        this.key = key;
        this.before = slot() == null ? null : ((HeapValue) holder).field(slot());
    }

    private @Nullable String slot() {
        return switch (holder) {
            case MapValue map -> map.slotFor(key);
            case RecordValue record when key instanceof Text(String name) -> name;
            default -> null;
        };
    }

    /** Puts a value at a key of a dictionary, and takes that down. */
    static ItemReplacement put(Interpreter in, Value holder, Value key, Value value, Site site) {
        if (holder.equals(in.get(Unknown.library("os"), "environ", site))) {
            return variable(in, key, value, site);
        }
        ItemReplacement item = new ItemReplacement(in, holder, key);
        item.announce(value, site);
        Subscripts.write(in, holder, key, value, site);
        return item;
    }

    /** Sets a variable of the environment, {@link Nothing#MISSING} to delete it. */
    static ItemReplacement variable(Interpreter in, Value name, Value value, Site site) {
        ItemReplacement item = new ItemReplacement(in, in.realm().environment(), name);
        item.announce(value, site);
        if (name instanceof Text(String variable)) {
            in.write(in.realm().environment(), variable, value);
        }
        return item;
    }

    /** Puts in all entries of a map, and named ones. */
    static List<ItemReplacement> putAll(
            Interpreter in, Value holder, Value values, Map<String, Value> named, Site site) {
        List<ItemReplacement> items = new ArrayList<>();
        if (values instanceof MapValue map) {
            map.entries().forEach(entry -> items.add(put(in, holder, entry.getKey(), entry.getValue(), site)));
        }
        named.forEach((name, value) -> {
            if (!OPTIONS.contains(name)) {
                items.add(put(in, holder, new Text(name), value, site));
            }
        });
        return items.reversed();
    }

    private void announce(Value value, Site site) {
        if (key instanceof Text(String name)) {
            ReplacedMember replaced = before == null
                    ? new ReplacedMember(name, SubstituteKind.CONFIG, null)
                    : ReplacedMember.of(in, holder, name, before, value);
            Substitutes.of(in.realm())
                    .add(in, new SubstituteSeen(name, replaced.kind(), site, replaced.target(), value));
        }
    }

    /** Puts back what was there. */
    void undo() {
        String slot = slot();
        if (slot != null) {
            in.write((HeapValue) holder, slot, before);
        }
    }
}

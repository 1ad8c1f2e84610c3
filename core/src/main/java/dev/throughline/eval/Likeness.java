package dev.throughline.eval;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down values so that those with equal contents give equal texts. Of what is settled (see {@link Journal#version})
 * the identity is written; other records, maps and lists are looked into; others, such as functions, cannot be compared.
 */
public final class Likeness {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 20_000;

    private final Journal journal;
    private final boolean deep;
    private final StringBuilder text = new StringBuilder();
    private boolean whole = true;

    private Likeness(Journal journal, boolean deep) {
        this.journal = journal;
        this.deep = deep;
    }

    /** The text for some values in order, or null when they hold what cannot be compared, or too much. */
    public static @Nullable String of(Interpreter in, List<Value> values) {
        return of(in.journal(), values, true);
    }

    /**
     * The text for some values in order, or null when they hold what cannot be compared, or too much.
     *
     * @param deep whether to look into values that are not settled; if not, these cannot be compared
     */
    static @Nullable String of(Journal journal, List<Value> values, boolean deep) {
        Likeness likeness = new Likeness(journal, deep);
        values.forEach(value -> likeness.write(value, 0));
        return likeness.whole ? likeness.text.toString() : null;
    }

    private void write(@Nullable Value value, int depth) {
        if (!whole || depth > DEEPEST || text.length() > LONGEST) {
            whole = false;
            return;
        }
        switch (value) {
            case null -> text.append('-');
            case HeapValue heap when journal.isSettled(heap) && !(heap instanceof Answering) ->
                text.append('#').append(heap.birth());
            case HeapValue heap when !deep -> whole = false;
            case RecordValue record -> {
                text.append(record.isOpen() ? "{?" : "{");
                write(record.type(), depth + 1);
                for (String name : record.slotNames()) {
                    entry(name, record.field(name), depth);
                }
                text.append('}');
            }
            case MapValue map -> {
                text.append(map.isSet() ? "<" : "(").append(map.isOpen() ? "?" : "");
                for (String name : map.slotNames()) {
                    write(map.keyOf(name), depth + 1);
                    entry(name, map.field(name), depth);
                }
                text.append(')');
            }
            case ListValue list -> {
                text.append(list.items().exact() ? '[' : '~');
                list.items().known().forEach(item -> write(item, depth + 1));
                text.append(']');
            }
            case Union(List<Value> options) -> all('|', options, depth);
            case Template(List<Value> parts) -> all('`', parts, depth);
            case Nothing nothing -> text.append(nothing).append(';');
            case HeapValue heap -> whole = false;
            case PromiseValue promise -> whole = false;
            default -> quoted(value.toString());
        }
    }

    private void entry(String name, @Nullable Value value, int depth) {
        quoted(name);
        write(value, depth + 1);
    }

    private void all(char kind, List<Value> values, int depth) {
        text.append(kind).append(values.size());
        values.forEach(value -> write(value, depth + 1));
    }

    /** With its length, so that no two sequences of texts run together into one. */
    private void quoted(String words) {
        text.append(words.length()).append(':').append(words);
    }
}

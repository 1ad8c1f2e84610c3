package dev.throughline.eval.value;

import dev.throughline.eval.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain object, dictionary or class instance. */
public final class RecordValue extends HeapValue {
    /** Slot of an instance that is a text or number as well, as a member of an enumeration can be. */
    public static final String LITERAL = "#literal";

    private final @Nullable Value type;
    private final boolean open;
    private final @Nullable Site created;
    private @Nullable String label;

    private RecordValue(@Nullable Value type, boolean open, @Nullable Site created) {
        this.type = type;
        this.open = open;
        this.created = created;
    }

    /** A record whose fields are all known. */
    public static RecordValue closed(@Nullable Site created) {
        return new RecordValue(null, false, created);
    }

    /** A record that has further fields which are not known. */
    public static RecordValue open(@Nullable Site created) {
        return new RecordValue(null, true, created);
    }

    /** An instance of a class; open when a base class is not known. */
    public static RecordValue instance(Value type, boolean open, @Nullable Site created) {
        return new RecordValue(type, open, created);
    }

    /** The class that this is an instance of, or null for a plain record. */
    public @Nullable Value type() {
        return type;
    }

    /** The text or number that it is as well, or null. */
    public @Nullable Value literal() {
        return field(LITERAL);
    }

    /** Whether fields that are not listed may exist. */
    public boolean isOpen() {
        return open || slot("#open") != null;
    }

    /** Where it was made. */
    public @Nullable Site created() {
        return created;
    }

    /** A record with the fields that this one has now, whatever is written or undone later. */
    public RecordValue snapshot() {
        RecordValue copy = new RecordValue(type, isOpen(), created);
        slotNames().forEach(name -> copy.restore(name, slot(name)));
        return copy;
    }

    /** A record of the same type, made at the same place, without any fields. */
    public RecordValue blank() {
        RecordValue blank = new RecordValue(type, open, created);
        blank.label = label;
        return blank;
    }

    /** Remembers the first variable that it was bound to, as a name for people. */
    public void label(String variable) {
        if (label == null) {
            label = variable;
        }
    }

    /** The first variable that it was bound to, or null. */
    public @Nullable String label() {
        return label;
    }

    /** Keys that are present or may be, without symbols and the interpreter's own slots. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String name : slotNames()) {
            if (!name.startsWith("#") && !name.startsWith("@@") && field(name) != Nothing.MISSING
                    && field(name) != null) {
                keys.add(name);
            }
        }
        return keys;
    }
}

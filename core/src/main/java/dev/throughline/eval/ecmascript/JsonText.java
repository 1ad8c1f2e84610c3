package dev.throughline.eval.ecmascript;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a record or list: its opening bracket, and a hole that is the value itself, so that reading gives it back. */
public final class JsonText {
    private static final Text RECORD = new Text("{");
    private static final Text LIST = new Text("[");

    private JsonText() {}

    /** What writing a value as JSON gives. */
    static Value of(Value value) {
        return switch (value) {
            case RecordValue record -> new Template(List.of(RECORD, record));
            case ListValue list -> new Template(List.of(LIST, list));
            default -> Unknown.PRESENT;
        };
    }

    /** The value that a text was written from, or null when that is not known. */
    public static @Nullable Value content(Value text) {
        // What stands for a text stands for what is read from it, too.
        if (text instanceof DomainValue) {
            return text;
        }
        if (!(text instanceof Template(List<Value> parts)) || parts.size() != 2) {
            return null;
        }
        Value content = parts.getLast();
        boolean written = (content instanceof RecordValue && parts.getFirst().equals(RECORD))
                || (content instanceof ListValue && parts.getFirst().equals(LIST));
        return written ? content : null;
    }
}

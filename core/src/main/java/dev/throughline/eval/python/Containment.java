package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** The meaning of {@code in}. */
final class Containment {
    private Containment() {}

    static Ternary of(Interpreter in, Value container, Value value) {
        Ternary result = null;
        for (Value option : Union.options(container)) {
            Ternary one = option(in, option, value);
            result = result == null ? one : result.join(one);
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary option(Interpreter in, Value container, Value value) {
        return switch (container) {
            case ListValue list -> among(new LanguageSemantics.Elements(list.items().known(), list.items().exact()),
                    value);
            case MapValue map -> Maps.has(map, value);
            case Text text -> inText(text, value);
            case Template template -> inText(template, value);
            case RecordValue record when record.literal() != null -> option(in, java.util.Objects.requireNonNull(
                    record.literal()), value);
            case RecordValue record -> asked(in, record, value);
            case Subscriptable modelled -> modelled.hasItem(in, value);
            case Unknown unknown -> Ternary.MAYBE;
            default -> {
                LanguageSemantics.Elements elements = in.elements(container);
                yield elements == null ? Ternary.MAYBE : among(elements, value);
            }
        };
    }

    /** An instance says itself what it contains. */
    private static Ternary asked(Interpreter in, RecordValue record, Value value) {
        if (Attributes.has(in, record, "__contains__") != Ternary.TRUE) {
            return Ternary.MAYBE;
        }
        Site site = record.created() == null ? Site.NOWHERE : record.created();
        Value answer = in.call(in.get(record, "__contains__", site), record, List.of(value), site);
        return in.semantics().truth(answer);
    }

    private static Ternary among(LanguageSemantics.Elements elements, Value value) {
        boolean open = !elements.exact();
        for (Value element : elements.values()) {
            boolean modelled = element instanceof DomainValue && !element.equals(value);
            Ternary same = modelled && value instanceof Unknown ? Ternary.MAYBE : Equality.of(element, value, false);
            if (same == Ternary.TRUE && elements.exact()) {
                return Ternary.TRUE;
            }
            open |= same != Ternary.FALSE;
        }
        return open ? Ternary.MAYBE : Ternary.FALSE;
    }

    private static Ternary inText(Value text, Value value) {
        Ternary result = null;
        for (Value option : Union.options(value)) {
            Value piece = option instanceof RecordValue record && record.literal() != null ? record.literal() : option;
            Ternary one = piece instanceof Text(String part) ? inText(text, part) : Ternary.MAYBE;
            result = result == null ? one : result.join(one);
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary inText(Value text, String piece) {
        if (text instanceof Text(String whole)) {
            return Ternary.of(whole.contains(piece));
        }
        boolean found = text instanceof Template(List<Value> parts)
                && parts.stream().anyMatch(p -> p instanceof Text(String known) && known.contains(piece));
        return found || piece.isEmpty() ? Ternary.TRUE : Ternary.MAYBE;
    }
}

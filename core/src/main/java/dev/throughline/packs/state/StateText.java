package dev.throughline.packs.state;

import dev.throughline.eval.rust.VariantType;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as names of states.
 *
 * @param states those that are known, as written
 * @param known whether the value can be nothing else
 * @param type the enumeration of which all of them are members, or null
 */
public record StateText(List<String> states, boolean known, @Nullable Value type) {
    private static final int LONGEST = 40;

    /** Nothing is known. */
    static final StateText UNKNOWN = new StateText(List.of(), false, null);

    public StateText {
        states = List.copyOf(states);
    }

    /** The states that a value can stand for. */
    static StateText of(Value value) {
        List<String> states = new ArrayList<>();
        @Nullable Value type = null;
        boolean known = true;
        for (Value option : Union.options(value)) {
            String state = name(option);
            if (state == null || state.isBlank() || state.length() > LONGEST) {
                known = false;
            } else if (!states.contains(state)) {
                states.add(state);
                type = type(option);
            }
        }
        return states.isEmpty() ? UNKNOWN : new StateText(states, known, type);
    }

    /** The states that one of several values can stand for. */
    static StateText ofAll(List<StateText> all) {
        List<String> states = new ArrayList<>();
        boolean known = true;
        @Nullable Value type = null;
        for (StateText each : all) {
            each.states.stream().filter(state -> !states.contains(state)).forEach(states::add);
            known &= each.known;
            type = each.type != null ? each.type : type;
        }
        return new StateText(states, known && !all.isEmpty(), type);
    }

    /** The name of a state that a value is, or null. */
    public static @Nullable String name(Value value) {
        return switch (value) {
            case Text(String text) -> text;
            case RecordValue record when record.type() instanceof VariantType variant ->
                record.keys().isEmpty() ? variant.name() : null;
            case RecordValue record when record.literal() instanceof Text(String text) -> text;
            case RecordValue record when record.type() instanceof ClassValue
                    && record.field("value") instanceof Text(String text) ->
                text;
            default -> null;
        };
    }

    private static @Nullable Value type(Value value) {
        return value instanceof RecordValue record
                ? record.type() instanceof VariantType variant ? variant.owner() : record.type()
                : null;
    }

    /** Whether two names mean one state, as they are written in code and in a store. */
    public static boolean same(String one, String other) {
        return one.equals(other) || ResourceName.plain(one).equals(ResourceName.plain(other));
    }
}

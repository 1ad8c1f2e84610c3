package dev.throughline.eval;

import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Map;

/**
 * One call.
 *
 * @param receiver the receiver, {@link Nothing#UNDEFINED} when there is none
 * @param arguments positional arguments
 * @param more whether further arguments may follow that are not known
 * @param named arguments by name
 * @param construct whether it is a construction ({@code new})
 * @param site where the call stands
 */
public record Invocation(
        Value receiver,
        List<Value> arguments,
        boolean more,
        Map<String, Value> named,
        boolean construct,
        Site site) {

    /** A call with positional arguments only. */
    public static Invocation of(Value receiver, List<Value> arguments, Site site) {
        return new Invocation(receiver, arguments, false, Map.of(), false, site);
    }

    /** An argument; what is missing is undefined, or unknown when more may follow. */
    public Value argument(int index) {
        if (index < arguments.size()) {
            return arguments.get(index);
        }
        return more ? Unknown.ANY : Nothing.UNDEFINED;
    }

    /** Whether an argument is given at that position. */
    public boolean has(int index) {
        return index < arguments.size();
    }

    /** The last argument, undefined when there is none. */
    public Value last() {
        return arguments.isEmpty() ? argument(0) : arguments.getLast();
    }

    /** The same call on another receiver. */
    public Invocation on(Value other) {
        return new Invocation(other, arguments, more, named, construct, site);
    }

    /** The same call with other arguments. */
    public Invocation with(List<Value> others) {
        return new Invocation(receiver, others, more, named, construct, site);
    }
}

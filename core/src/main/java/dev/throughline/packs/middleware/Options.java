package dev.throughline.packs.middleware;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The options that the project gives to a library.
 *
 * @param given the options argument, of any kind
 */
public record Options(Interpreter in, Value given, Site site) {

    /** An option as it is given, undefined when it is not. */
    public Value get(String name) {
        for (Value option : Union.options(given)) {
            if (option instanceof RecordValue record && record.field(name) != null) {
                return in.get(record, name, site);
            }
        }
        return Nothing.UNDEFINED;
    }

    /** Whether an option is given and counts as true. */
    public boolean isOn(String name) {
        return in.semantics().truth(get(name)) == dev.throughline.eval.value.Ternary.TRUE;
    }

    /** A number, or numbers, when the option is given as such; else the default. */
    public Value number(String name, int otherwise) {
        Value value = get(name);
        boolean known = Union.options(value).stream().allMatch(Num.class::isInstance);
        return known ? value : new Num(otherwise);
    }

    /** A function, or null when the option is none. */
    public @Nullable Value function(String name) {
        Value value = get(name);
        return isFunction(value) ? value : null;
    }

    /** Whether a value is a function of which the code is known. */
    public static boolean isFunction(Value value) {
        return value instanceof Closure
                || value instanceof BoundFunction
                || value instanceof NativeFunction
                || value instanceof DomainValue;
    }
}

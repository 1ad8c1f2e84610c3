package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code MethodFilter::GET}, and several of them joined by {@code or}. */
final class MethodFilter extends DomainValue {
    private final List<String> methods;

    private MethodFilter(List<String> methods) {
        this.methods = List.copyOf(methods);
    }

    static void install(Models models) {
        for (String method : MethodRouterValue.METHODS) {
            String name = method.toUpperCase(Locale.ROOT);
            for (String home : Library.ROUTING) {
                models.value(home + "MethodFilter." + name, new MethodFilter(List.of(name)));
            }
        }
    }

    /** The methods that a filter lets through. */
    static List<String> methods(Value filter) {
        return filter instanceof MethodFilter known ? known.methods : List.of(MethodRouterValue.ANY);
    }

    private MethodFilter or(Value other) {
        List<String> all = new ArrayList<>(methods);
        all.addAll(methods(other));
        return new MethodFilter(all);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("or") ? new NativeFunction(name, (in, call) -> or(call.argument(0))) : null;
    }

    @Override
    public @Nullable Value compare(String operator, Value other) {
        return operator.equals("|") ? or(other) : null;
    }
}

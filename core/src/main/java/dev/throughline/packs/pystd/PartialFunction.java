package dev.throughline.packs.pystd;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.worker.FunctionHolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function with some arguments given ({@code functools.partial}). */
public final class PartialFunction extends DomainValue implements FunctionHolder {
    private final Value function;
    private final List<Value> leading;
    private final Map<String, Value> named;

    PartialFunction(Invocation made) {
        List<Value> all = made.arguments();
        this.function = made.argument(0);
        this.leading = all.isEmpty() ? List.of() : List.copyOf(all.subList(1, all.size()));
        this.named = new LinkedHashMap<>(made.named());
    }

    @Override
    public Value function() {
        return function;
    }

    @Override
    public @Nullable Value call(Interpreter in, Invocation invocation) {
        List<Value> arguments = new ArrayList<>(leading);
        arguments.addAll(invocation.arguments());
        Map<String, Value> all = new LinkedHashMap<>(named);
        all.putAll(invocation.named());
        return in.call(function, new Invocation(Nothing.UNDEFINED, arguments, invocation.more(), all,
                invocation.construct(), invocation.site()));
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        return switch (name) {
            case "func" -> function;
            case "args" -> ListValue.of(leading);
            default -> in.get(function, name, site);
        };
    }

    @Override
    public String toString() {
        return "partial " + function;
    }
}

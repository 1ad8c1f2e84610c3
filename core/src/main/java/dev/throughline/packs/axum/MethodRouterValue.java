package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers one path: a handler for each of some methods, with the layers around them. */
final class MethodRouterValue extends DomainValue {
    static final List<String> METHODS = List.of(
            "get", "post", "put", "patch", "delete", "head", "options", "trace", "connect");

    /** Stands for every method. */
    static final String ANY = "ANY";

    /**
     * The steps for one method.
     *
     * @param steps what stands before the handler, and the handler
     */
    record Handlers(String method, List<Value> steps) {}

    private record Item(List<String> methods, Value handler, boolean service, List<Value> around) {}

    private List<Item> items = new ArrayList<>();
    private final StateCell state = new StateCell();

    /** This with a handler for some methods. */
    MethodRouterValue with(List<String> methods, Value handler) {
        items.add(new Item(methods, handler, false, List.of()));
        return this;
    }

    /** This with a service for some methods. */
    MethodRouterValue withService(List<String> methods, Value service) {
        items.add(new Item(methods, service, true, List.of()));
        return this;
    }

    private void surround(Interpreter in, Value layer, Site site) {
        List<Value> outer = Layers.handlers(in, layer, site);
        List<Item> all = new ArrayList<>();
        for (Item item : items) {
            List<Value> around = new ArrayList<>(outer);
            around.addAll(item.around);
            all.add(new Item(item.methods, item.handler, item.service, around));
        }
        items = all;
    }

    /** The steps for each method. */
    List<Handlers> handlers(Interpreter in) {
        List<Handlers> all = new ArrayList<>();
        for (Item item : items) {
            for (Value option : Union.options(item.handler)) {
                for (String method : item.methods) {
                    List<Value> steps = new ArrayList<>(item.around);
                    if (item.service) {
                        steps.add(Layers.service(in, option, Site.NOWHERE));
                    } else {
                        steps.addAll(new HandlerSteps(in, option, state).all());
                    }
                    boolean socket = List.of("GET", ANY).contains(method)
                            && !item.service && HandlerSteps.isSocket(in, option);
                    all.add(new Handlers(socket ? "WS" : method, steps));
                }
            }
        }
        steps(all);
        return all;
    }

    private void steps(List<Handlers> all) {
        Value given = state.state();
        if (given != null) {
            all.forEach(handlers -> handlers.steps().forEach(step -> {
                if (step instanceof HasState needing) {
                    needing.state().give(given);
                }
            }));
        }
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        String plain = name.endsWith("_with") ? name.substring(0, name.length() - "_with".length()) : name;
        String method = plain.endsWith("_service")
                ? plain.substring(0, plain.length() - "_service".length())
                : plain;
        if (METHODS.contains(method) || method.equals("any")) {
            List<String> methods = List.of(method.toUpperCase(Locale.ROOT));
            return new NativeFunction(name, (in, call) -> plain.endsWith("_service")
                    ? withService(methods, call.argument(0))
                    : with(methods, call.argument(0)));
        }
        return switch (name) {
            case "on" -> new NativeFunction(
                    name, (in, call) -> with(MethodFilter.methods(call.argument(0)), call.argument(1)));
            case "on_service" -> new NativeFunction(
                    name, (in, call) -> withService(MethodFilter.methods(call.argument(0)), call.argument(1)));
            case "layer", "route_layer" -> new NativeFunction(name, (in, call) -> {
                surround(in, call.argument(0), call.site());
                return this;
            });
            case "with_state" -> new NativeFunction(name, (in, call) -> {
                state.give(call.argument(0));
                return this;
            });
            case "merge" -> new NativeFunction(name, this::merge);
            case "fallback", "fallback_service", "handle_error", "clone", "into" ->
                new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    private Value merge(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof MethodRouterValue other) {
            items.addAll(other.items);
        }
        return this;
    }

    /** A function of the library that makes one ({@code get(handler)}), by its name; null for other names. */
    static @Nullable NativeFunction maker(String name) {
        String plain = name.endsWith("_with") ? name.substring(0, name.length() - "_with".length()) : name;
        String method = plain.endsWith("_service") ? plain.substring(0, plain.length() - "_service".length()) : plain;
        if (!METHODS.contains(method) && !method.equals("any")) {
            return null;
        }
        List<String> methods = List.of(method.toUpperCase(Locale.ROOT));
        return new NativeFunction(name, (in, call) -> plain.endsWith("_service")
                ? new MethodRouterValue().withService(methods, call.argument(0))
                : new MethodRouterValue().with(methods, call.argument(0)));
    }

    /** The names of all such functions. */
    static List<String> makers() {
        List<String> names = new ArrayList<>();
        List<String> all = new ArrayList<>(METHODS);
        all.add("any");
        for (String method : all) {
            Map.of("", "", "_service", "", "_with", "").keySet().stream().sorted()
                    .forEach(end -> names.add(method + end));
        }
        return names;
    }
}

package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls views with what is in the path of a request. */
final class ViewCalls {
    private ViewCalls() {}

    /** Calls a view, or a method of one, and waits for what it gives. */
    static Value call(
            Interpreter in, Value function, List<Value> leading, Routed.Place place, Exchanged exchange) {
        Map<String, Value> named = named(function, leading.size(), place.parameters());
        // The response as receiver says that the call answers, so that it is followed to its end.
        return in.await(in.call(function, new Invocation(
                exchange.response(), leading, false, named, false, place.site())), place.site());
    }

    private static Map<String, Value> named(Value function, int given, Set<String> parameters) {
        Map<String, Value> named = new LinkedHashMap<>();
        Closure closure = Types.function(function);
        if (closure == null) {
            parameters.stream().sorted().forEach(name -> named.put(name, Unknown.PRESENT));
            return named;
        }
        int bound = function instanceof BoundFunction method ? method.leading().size() : 0;
        List<FunctionNode.Parameter> written = closure.node().parameters();
        for (int i = bound + given; i < written.size(); i++) {
            FunctionNode.Parameter parameter = written.get(i);
            String name = parameter.name();
            switch (parameter.kind()) {
                case PLAIN, KEYWORD_ONLY -> {
                    if (name != null && (parameters.contains(name) || closure.defaultOf(i) == null)) {
                        named.put(name, Unknown.PRESENT);
                    }
                }
                case NAMED_REST -> parameters.stream().sorted()
                        .forEach(each -> named.putIfAbsent(each, Unknown.PRESENT));
                default -> {}
            }
        }
        return named;
    }

    /** Tells a request, of which nothing is known, by which method it came. */
    static void method(Interpreter in, Exchanged exchange, String method) {
        if (exchange.request() instanceof HeapValue request && request.field("method") == null
                && !method.equals(Routed.ANY)) {
            in.write(request, "method", new Text(method));
        }
    }

    /** Says something about a request to those that handle it later. */
    static void mark(Interpreter in, Exchanged exchange, String slot) {
        if (exchange.request() instanceof HeapValue request) {
            in.write(request, slot, Bool.TRUE);
        }
    }
}

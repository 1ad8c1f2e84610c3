package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the view of a route is called with: the parameters of its path, or what a decorator has passed on. */
final class RouteArguments {
    private static final String POSITIONAL = "#view arguments";
    private static final String NAMED = "#view names";

    private final List<Rules> rules;
    private final Map<String, Value> defaults;
    private final Site site;

    /** @param defaults of parameters that the rules do not have */
    RouteArguments(List<Rules> rules, Map<String, Value> defaults, Site site) {
        this.rules = List.copyOf(rules);
        this.defaults = Map.copyOf(defaults);
        this.site = site;
    }

    /** Takes down how a decorator calls the view for a request. */
    void passed(Interpreter in, Exchanged exchange, Invocation call) {
        if (exchange.request() instanceof HeapValue request) {
            MapValue named = new MapValue(false, false);
            call.named().forEach((name, value) -> {
                String slot = named.slotFor(new Text(name));
                if (slot != null) {
                    in.write(named, slot, value);
                }
            });
            in.write(request, POSITIONAL,
                    call.more() ? ListValue.maybe(call.arguments()) : ListValue.of(call.arguments()));
            in.write(request, NAMED, named);
        }
    }

    /** The call of the view for a request. The response as receiver says that it answers, so that it is followed. */
    Invocation of(Interpreter in, Exchanged exchange) {
        if (exchange.request() instanceof HeapValue request
                && request.field(POSITIONAL) instanceof ListValue positional
                && request.field(NAMED) instanceof MapValue passed) {
            Map<String, Value> named = new LinkedHashMap<>();
            passed.entries().forEach(entry -> {
                if (entry.getKey() instanceof Text(String name)) {
                    named.put(name, entry.getValue());
                }
            });
            ListValue.Items items = positional.items();
            return new Invocation(exchange.response(), items.known(), !items.exact(), named, false, site);
        }
        return new Invocation(exchange.response(), List.of(), false, sent(in, exchange), false, site);
    }

    private Map<String, Value> sent(Interpreter in, Exchanged exchange) {
        Map<String, Value> arguments = new LinkedHashMap<>(defaults);
        Value sent = exchange.part(in, "params");
        if (sent instanceof RecordValue record && !record.isOpen()) {
            record.keys().forEach(name -> arguments.put(name, in.get(record, name, site)));
        }
        for (Rules rule : rules) {
            rule.converters().keySet().stream().sorted().forEach(
                    name -> arguments.put(name, rule.converted(name, arguments.get(name))));
        }
        return arguments;
    }
}

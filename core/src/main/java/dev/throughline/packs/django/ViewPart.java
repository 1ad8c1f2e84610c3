package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.AttributeObjects;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the classes of Django and of the REST framework make of an instance of a view. */
final class ViewPart extends DomainValue {
    private final ClassValue type;
    private final RecordValue self;
    private final Exchanged exchange;
    private final String function;

    private ViewPart(ClassValue type, RecordValue self, Exchanged exchange, String function) {
        this.type = type;
        this.self = self;
        this.exchange = exchange;
        this.function = function;
    }

    /**
     * A view as it is made for one request.
     *
     * @param function name of the method that answers
     * @param isSet whether it is a view set, which knows that name as its action
     * @param options members that it is given
     */
    static RecordValue instance(
            Interpreter in, ClassValue type, Exchanged exchange, Routed.Place place, String function, boolean isSet,
            Map<String, Value> options) {
        RecordValue self = RecordValue.instance(type, true, Types.site(type, place.site()));
        AttributeObjects.attach(in, self, new ViewPart(type, self, exchange, function));
        MapValue parameters = new MapValue(false, false);
        place.parameters().stream().sorted().forEach(name -> {
            String slot = parameters.slotFor(new Text(name));
            if (slot != null) {
                in.write(parameters, slot, Unknown.PRESENT);
            }
        });
        in.write(self, "request", exchange.request());
        in.write(self, "kwargs", parameters);
        in.write(self, "args", ListValue.of(List.of()));
        in.write(self, "format_kwarg", Nothing.NULL);
        in.write(self, "action", isSet ? new Text(function) : Nothing.NULL);
        in.write(self, "detail", Unknown.ANY);
        options.forEach((name, value) -> in.write(self, name, value));
        return self;
    }

    RecordValue self() {
        return self;
    }

    ClassValue type() {
        return type;
    }

    Exchanged exchange() {
        return exchange;
    }

    /** Calls a method of the view, the project's own where it has one. */
    Value own(Interpreter in, String name, List<Value> arguments, Map<String, Value> named, Site site) {
        return in.await(in.call(in.get(self, name, site),
                new Invocation(exchange.response(), arguments, false, named, false, site)), site);
    }

    Value own(Interpreter in, String name, List<Value> arguments, Site site) {
        return own(in, name, arguments, Map.of(), site);
    }

    /** A call of a member that a model knows, or null. */
    interface Method {
        @Nullable Value call(Interpreter in, Invocation call);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        Method method = common(name);
        if (method == null && ApiViews.isOne(type)) {
            Value attribute = ApiActions.attribute(interpreter, type, name);
            if (attribute != null) {
                return attribute;
            }
            method = new ApiActions(this).method(name);
        } else if (method == null) {
            method = new PageActions(this).method(name);
        }
        Method found = method;
        return found == null ? null : new NativeFunction(name, found::call);
    }

    private @Nullable Method common(String name) {
        return switch (name) {
            case "dispatch" -> (in, call) -> in.await(
                    in.call(in.get(self, function, call.site()), call), call.site());
            case "setup", "initial", "determine_version", "perform_content_negotiation", "check_throttles" ->
                (in, call) -> Nothing.NULL;
            case "initialize_request" -> (in, call) -> exchange.request();
            case "finalize_response" -> (in, call) -> call.argument(1);
            case "http_method_not_allowed" -> (in, call) -> Responses.make(in, 405, call.site());
            case "options" -> (in, call) -> Responses.make(in, 200, call.site());
            case "get_exception_handler_context", "get_renderer_context", "get_parser_context" ->
                (in, call) -> Unknown.ANY;
            default -> null;
        };
    }
}

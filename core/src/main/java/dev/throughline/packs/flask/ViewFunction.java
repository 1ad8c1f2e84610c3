package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Descriptor;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The view that a class with a method for each HTTP method stands for. */
final class ViewFunction extends DomainValue {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head", "options",
            "trace");
    private static final List<String> CLASSES = List.of(
            "flask.views.MethodView", "flask.views.View", "flask_restful.Resource", "flask_restx.Resource",
            "flask_restplus.Resource", "flask_apispec.MethodResource", "flask_apispec.views.MethodResource",
            "apiflask.views.MethodView", "flask_restx.resource.Resource");
    private static final String DISPATCH = "dispatch_request";
    private static final String OF_METHODS = "methods";

    private final ClassValue type;
    private final Invocation made;
    private final Map<String, Value> decorated = new HashMap<>();

    /** @param made the call that makes it; what follows its first argument goes to the class */
    private ViewFunction(ClassValue type, Invocation made) {
        this.type = type;
        this.made = made;
    }

    static void install(Models models) {
        for (String path : CLASSES) {
            models.call(path + ".as_view", (in, call) -> call.receiver() instanceof ClassValue type
                    ? of(in, type, new Invocation(call.receiver(), rest(call.arguments()), call.more(),
                            call.named(), false, call.site()))
                    : Unknown.ANY);
        }
    }

    private static List<Value> rest(List<Value> arguments) {
        return arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    }

    /**
     * The view of a class, with the class's decorators around it.
     *
     * @param made a call whose arguments go to the class
     */
    static Value of(Interpreter in, ClassValue type, Invocation made) {
        ViewFunction plain = new ViewFunction(type, made);
        Value view = plain;
        for (Value decorator : items(in, in.get(type, "decorators", made.site()))) {
            view = in.call(decorator, dev.throughline.eval.value.Nothing.UNDEFINED, List.of(view), made.site());
        }
        if (view instanceof HeapValue heap && !view.equals(plain)) {
            in.write(heap, OF_METHODS, ListValue.of(plain.methods(in).stream().<Value>map(Text::new).toList()));
        }
        return view;
    }

    private static List<Value> items(Interpreter in, Value value) {
        LanguageSemantics.Elements elements = value instanceof ListValue ? in.elements(value) : null;
        return elements == null ? List.of() : elements.values();
    }

    /** The HTTP methods that a class answers. */
    List<String> methods(Interpreter in) {
        List<String> methods = new ArrayList<>();
        for (Value each : items(in, in.get(type, OF_METHODS, made.site()))) {
            if (each instanceof Text(String text)) {
                methods.add(text.toUpperCase(Locale.ROOT));
            }
        }
        if (methods.isEmpty()) {
            METHODS.stream().filter(name -> own(name) != null).forEach(
                    name -> methods.add(name.toUpperCase(Locale.ROOT)));
        }
        return methods.isEmpty() ? List.of("GET") : methods;
    }

    /** The methods that a view names itself, or none. */
    static List<String> methodsOf(Interpreter in, Value view) {
        if (view instanceof ViewFunction plain) {
            return plain.methods(in);
        }
        List<String> methods = new ArrayList<>();
        if (view instanceof HeapValue heap && heap.field(OF_METHODS) != null) {
            for (Value each : items(in, java.util.Objects.requireNonNull(heap.field(OF_METHODS)))) {
                if (each instanceof Text(String text)) {
                    methods.add(text.toUpperCase(Locale.ROOT));
                }
            }
        }
        return methods;
    }

    private @Nullable Value own(String name) {
        for (Value each : Linearisation.of(type)) {
            Value member = each instanceof ClassValue project ? project.field(name) : null;
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    /** What answers an HTTP method, with the decorators that the class puts around its methods; null for none. */
    @Nullable Value answering(Interpreter in, String method) {
        Value dispatch = own(DISPATCH);
        Value function = dispatch == null ? own(method.toLowerCase(Locale.ROOT)) : dispatch;
        return function == null ? null : decorated.computeIfAbsent(method, name -> decorated(in, name, function));
    }

    private Value decorated(Interpreter in, String method, Value function) {
        Value all = in.get(type, "method_decorators", made.site());
        if (all instanceof MapValue byMethod) {
            for (Map.Entry<Value, Value> entry : byMethod.entries()) {
                if (entry.getKey().equals(new Text(method.toLowerCase(Locale.ROOT)))) {
                    all = entry.getValue();
                }
            }
        }
        Value result = function;
        for (Value decorator : items(in, all)) {
            result = in.call(decorator, dev.throughline.eval.value.Nothing.UNDEFINED, List.of(result), made.site());
        }
        return result;
    }

    /** An instance of the class, as each request gets one. */
    Value instance(Interpreter in) {
        return in.call(type, made);
    }

    @Override
    public @Nullable Value call(Interpreter in, Invocation call) {
        RequestContext.Current current = RequestContext.of(in.realm()).current();
        String method = current == null || current.method() == null ? "GET" : current.method();
        Value all = answering(in, method);
        Value function = all == null || current == null ? all : ProjectWrapper.inside(all, current.passed());
        Value instance = instance(in);
        if (function == null || !(instance instanceof RecordValue record)) {
            return Unknown.ANY;
        }
        if (function instanceof Descriptor descriptor) {
            return in.call(descriptor.read(in, record, type, call.site()), call);
        }
        // The receiver says that the call answers; the instance goes with the arguments.
        List<Value> arguments = new ArrayList<>();
        arguments.add(record);
        arguments.addAll(call.arguments());
        return in.call(function instanceof BoundFunction bound ? bound.target() : function, call.with(arguments));
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        return switch (name) {
            case "view_class" -> type;
            case "__name__" -> new Text(type.node().name());
            default -> null;
        };
    }

    @Override
    public String toString() {
        return "view of " + type;
    }
}

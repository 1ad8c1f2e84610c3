package dev.throughline.packs.fastapi;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.EnumMembers;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.RequestValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls functions with what FastAPI injects. What a dependency gives is kept with the request, so that each is called
 * once.
 */
final class Injection {
    private static final String CACHE = "#injected ";
    private static final int DEEPEST = 24;

    private final Interpreter in;
    private final Exchanged exchange;
    private int depth;

    Injection(Interpreter in, Exchanged exchange) {
        this.in = in;
        this.exchange = exchange;
    }

    /** What a dependency gives for this request. */
    Value of(Dependency dependency, @Nullable Value type) {
        Value declared = dependency.callable() == null ? plain(type) : dependency.callable();
        Value given = Union.map(declared, callable -> give(callable, dependency.site()));
        // Where it is not known what the dependency gives, its declared type tells.
        return given.equals(Unknown.ANY) && plain(type) instanceof Unknown library && library.path() != null
                ? library.called()
                : given;
    }

    private static Value plain(@Nullable Value type) {
        Value plain = Endpoint.plain(type);
        return plain == null ? Unknown.ANY : plain;
    }

    private Value give(Value callable, Site site) {
        String slot = callable instanceof dev.throughline.eval.value.HeapValue heap
                ? CACHE + heap.birth()
                : CACHE + callable;
        boolean keeps = exchange.request() instanceof dev.throughline.eval.value.HeapValue;
        if (exchange.request() instanceof dev.throughline.eval.value.HeapValue request
                && request.field(slot) != null) {
            return java.util.Objects.requireNonNull(request.field(slot));
        }
        if (depth > DEEPEST) {
            return in.unknown("dependencies are nested too deeply", site);
        }
        depth++;
        Value effective = Overrides.of(in.realm()).effective(callable);
        Value given = effective.equals(callable) ? produced(effective, site) : overridden(callable, effective, site);
        depth--;
        if (keeps && exchange.request() instanceof dev.throughline.eval.value.HeapValue request) {
            in.write(request, slot, given);
        }
        return given;
    }

    /** What a test's replacement of a dependency gives. */
    private Value overridden(Value dependency, Value replacement, Site site) {
        Map<String, Value> arguments = arguments(replacement);
        Value given = Activation.within(in, null, () -> call(replacement, arguments, site));
        OverriddenDependency.seen(in, dependency, replacement, given);
        return given;
    }

    private Value produced(Value callable, Site site) {
        return callable instanceof SecurityScheme scheme
                ? scheme.credentials(in, exchange.request(), site)
                : call(callable, arguments(callable), site);
    }

    /** Calls a function of the project with arguments by name; what it gives is awaited, of a generator the first. */
    Value call(Value callable, Map<String, Value> arguments, Site site) {
        // The response as receiver says that the call answers, so that it is followed to its end.
        return switch (callable) {
            case Closure function when function.node().generator() -> generated(function, arguments, site);
            case Closure function -> in.await(
                    in.call(function, new Invocation(exchange.response(), List.of(), hasOtherSignature(function),
                            arguments, false, site)),
                    site);
            case BoundFunction bound when bound.target() instanceof Closure function -> in.await(
                    in.call(function, invocation(exchange.response(), bound.leading(), arguments, site)), site);
            default -> in.await(in.call(callable, invocation(Nothing.UNDEFINED, List.of(), arguments, site)), site);
        };
    }

    /** Whether more is injected than a function's own parameters tell: one with another's signature passes that on. */
    private static boolean hasOtherSignature(Closure function) {
        return function.field("__signature__") != null;
    }

    private Value generated(Closure function, Map<String, Value> arguments, Site site) {
        List<Value> yielded = new ArrayList<>();
        in.generate(function, invocation(exchange.response(), List.of(), arguments, site), value -> {
            yielded.add(value);
            return Nothing.NULL;
        });
        return yielded.isEmpty() ? Unknown.ANY : Union.of(yielded);
    }

    private static Invocation invocation(
            Value receiver, List<Value> leading, Map<String, Value> arguments, Site site) {
        return new Invocation(receiver, leading, false, arguments, false, site);
    }

    /** What the parameters of something get. */
    Map<String, Value> arguments(Value callable) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        for (Parameters.Parameter parameter : Parameters.of(in, callable)) {
            arguments.put(parameter.name(), argument(parameter));
        }
        return arguments;
    }

    /** What one parameter gets. */
    Value argument(Parameters.Parameter parameter) {
        Dependency dependency = parameter.dependency();
        if (dependency != null) {
            return of(dependency, parameter.type());
        }
        Value special = RequestObjects.of(parameter.type(), exchange);
        return special != null ? special : sent(parameter);
    }

    /** What a client sends: an instance of the model where one is declared, else something unknown. */
    private Value sent(Parameters.Parameter parameter) {
        RequestPart part = parameter.part();
        if (part != null && part.isCredential() && !parameter.isRequired()
                && exchange.request() instanceof RequestValue request && request.isAnonymous()) {
            return Nothing.NULL;
        }
        Value type = plain(parameter.type());
        if (type instanceof ClassValue model) {
            return EnumMembers.isEnum(model) ? Unknown.PRESENT : instance(model, SentBody.of(exchange, parameter));
        }
        return parameter.type() == null || parameter.part() != null ? Unknown.ANY : Unknown.PRESENT.typed("sent");
    }

    /** An instance of which nothing is known but its class, and which fields the client fills. */
    private RecordValue instance(ClassValue model, SentBody body) {
        RecordValue instance = RecordValue.instance(model, true, null);
        for (Parameters.Parameter field : Parameters.fields(in, model)) {
            instance.restore(field.name(), body.fills(field.name()) ? Unknown.PRESENT : Unknown.ANY);
        }
        return instance;
    }
}

package dev.throughline.packs.client.supertest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code request(app)} gives, with a method for each HTTP method. An agent keeps what is set on it, and
 * the cookies of earlier answers, for all its requests.
 */
final class RequestTarget extends DomainValue {
    /** HTTP methods by the name of the function that starts a request of it. */
    static final Map<String, String> METHODS = Map.of(
            "get", "GET",
            "post", "POST",
            "put", "PUT",
            "patch", "PATCH",
            "delete", "DELETE",
            "del", "DELETE",
            "head", "HEAD",
            "options", "OPTIONS");

    private static final List<String> DEFAULTS = List.of("set", "auth", "accept", "type", "query");
    private static final List<String> CHAINED = List.of("use", "keepOpen", "timeout", "host", "trustLocalhost", "ca");

    private record Default(String name, Invocation call) {}

    private final List<TestTarget> targets;
    private final boolean agent;
    private final boolean rejects;
    private final List<Default> defaults = new ArrayList<>();

    /**
     * @param agent whether cookies and defaults are kept
     * @param rejects whether an answer that is an error makes the promise fail
     */
    RequestTarget(List<TestTarget> targets, boolean agent, boolean rejects) {
        this.targets = targets;
        this.agent = agent;
        this.rejects = rejects;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        String method = METHODS.get(name.toLowerCase(Locale.ROOT));
        if (method != null) {
            return new NativeFunction(name, (in, call) -> start(in, method, call.argument(0), call));
        }
        if (DEFAULTS.contains(name)) {
            return chained(name, (in, call) -> {
                defaults.add(new Default(name, call));
                return this;
            });
        }
        return CHAINED.contains(name) ? chained(name, (in, call) -> this) : null;
    }

    private static Value chained(String name, NativeCode code) {
        return new NativeFunction(name, code);
    }

    /** {@code agent('GET', '/path')}: the method is an argument. */
    @Override
    public @Nullable Value call(Interpreter in, Invocation call) {
        String method = call.has(1) && call.argument(0) instanceof Text(String text) ? text : null;
        return start(in, method, call.argument(call.has(1) ? 1 : 0), call);
    }

    /** One builder for each target and path that are possible. */
    Value start(Interpreter in, @Nullable String method, Value path, Invocation call) {
        List<Value> builders = new ArrayList<>();
        for (TestTarget target : targets) {
            for (Value option : Union.options(path)) {
                if (builders.size() < Union.WIDEST) {
                    builders.add(builder(in, target.request(in, method, option, call.site())));
                }
            }
        }
        return Union.of(builders);
    }

    private RequestBuilder builder(Interpreter in, ClientRequest request) {
        RequestBuilder builder = new RequestBuilder(request, rejects);
        if (agent) {
            request.header(in, new Text("cookie"), Unknown.ANY);
        }
        defaults.forEach(kept -> builder.apply(in, kept.name(), kept.call()));
        return builder;
    }
}

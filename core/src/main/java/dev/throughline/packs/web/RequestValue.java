package dev.throughline.packs.web;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as a handler sees it. Of an open request nothing is known; of a request that a test sends,
 * the parts that the test gives.
 */
public final class RequestValue extends DomainValue implements Answering {
    private static final List<String> HEADER_READERS = List.of("get", "header");

    private final Value headers;
    private final boolean anonymous;
    private @Nullable String askedMethod;
    private @Nullable PathTemplate askedPath;

    private RequestValue(Value headers, boolean anonymous) {
        this.headers = headers;
        this.anonymous = anonymous;
    }

    /** A request of which nothing is known. */
    public static RequestValue open() {
        return new RequestValue(Unknown.PRESENT, false);
    }

    /**
     * A request without credentials, of which nothing else is known.
     *
     * @param headers its headers and cookies: a map of the language without entries
     */
    public static RequestValue anonymous(Value headers) {
        RequestValue request = new RequestValue(headers, true);
        request.restore("headers", headers);
        request.restore("cookies", headers);
        return request;
    }

    /** Whether it is known to be without credentials. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** A request with known parts. */
    public static RequestValue concrete(String method, String path, Value headers, Value query, Value body) {
        RequestValue request = new RequestValue(headers, false);
        request.restore("method", new Text(method));
        request.restore("path", new Text(path));
        request.restore("url", new Text(path));
        request.restore("originalUrl", new Text(path));
        request.restore("headers", headers);
        request.restore("query", query);
        request.restore("body", body);
        return request;
    }

    /** The same request, as one to an app, which handlers can ask for. */
    public RequestValue to(RouterValue app) {
        restore("app", app);
        return this;
    }

    /** The same request, as one for a route of which it is known what it answers. */
    public RequestValue asking(String method, PathTemplate path) {
        askedMethod = method;
        askedPath = path;
        return this;
    }

    /** The method of the route that the request is for; null where that is open, or anything. */
    public @Nullable String askedMethod() {
        return askedMethod;
    }

    /** The path of the route that the request is for, or null where that is open. */
    public @Nullable PathTemplate askedPath() {
        return askedPath;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (HEADER_READERS.contains(name)) {
            return new NativeFunction(name, (in, call) -> header(in, call.argument(0), call.site()));
        }
        return switch (name) {
            case "headers", "params", "query", "state" -> {
                // One open record per request, so that what a guard stores or tells is seen by the handler.
                RecordValue record = RecordValue.open(null);
                interpreter.write(this, name, record);
                yield record;
            }
            case "on", "once" -> new NativeFunction(name, (in, call) -> {
                in.maybe("the request has data", call.site(),
                        () -> in.call(call.argument(1), Nothing.UNDEFINED, List.of(Unknown.ANY), call.site()));
                return call.receiver();
            });
            default -> Unknown.ANY;
        };
    }

    private Value header(Interpreter in, Value name, Site site) {
        return name instanceof Text(String text)
                ? in.get(headers, text.toLowerCase(Locale.ROOT), site)
                : Unknown.ANY;
    }
}

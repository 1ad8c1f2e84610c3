package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.ClientRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call of a client.
 *
 * @param first position of the address among them
 */
record RequestArguments(Interpreter in, Invocation call, Convention convention, int first) {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String CONTENT_TYPE = "content-type";
    private static final List<String> BODILESS = List.of("GET", "HEAD", "OPTIONS");

    Value url() {
        Value url = Arguments.find(call, first, "url");
        return url != null ? url : Arguments.get(call, first, "path", Unknown.ANY);
    }

    /** The method that is given by name or position, or null when it is not known. */
    @Nullable String method(int position, String otherwise) {
        Value given = Arguments.find(call, position, "method");
        if (given == null) {
            return otherwise;
        }
        return given instanceof Text(String name) ? name.toUpperCase(Locale.ROOT) : null;
    }

    /** Puts headers, query and body into a request. */
    void fill(ClientRequest request, @Nullable String method) {
        request.header(in, named("headers"), Nothing.UNDEFINED);
        wsgiHeaders(request);
        boolean bodiless = method != null && BODILESS.contains(method);
        request.query(in, named("params", "query_string", "query_params"));
        Value positional = call.has(first + 1) ? call.argument(first + 1) : Nothing.UNDEFINED;
        switch (convention) {
            case REQUESTS, WERKZEUG -> body(request, positional, named("content_type"), FORM);
            case DJANGO -> {
                if (bodiless) {
                    request.query(in, first(positional, named("data")));
                } else {
                    Value type = call.has(first + 2) && call.argument(first + 2) instanceof Text given
                            ? given
                            : named("content_type", "format");
                    body(request, positional, type, MULTIPART);
                }
            }
            case WEBTEST -> {
                if (bodiless) {
                    request.query(in, positional);
                } else {
                    body(request, first(positional, named("params")), named("content_type"), FORM);
                }
            }
        }
    }

    private void body(ClientRequest request, Value positional, Value type, String formType) {
        Value json = named("json");
        if (!(json instanceof Nothing)) {
            request.body(json);
            type(request, new Text(JSON));
            return;
        }
        Value data = first(positional, named("data", "content", "form", "body"));
        Value files = named("files");
        if (!(data instanceof Nothing)) {
            request.body(data);
            type(request, type instanceof Nothing ? new Text(files instanceof Nothing ? formType : MULTIPART) : type);
        } else if (!(files instanceof Nothing)) {
            request.body(files);
            type(request, new Text(MULTIPART));
        }
    }

    private void type(ClientRequest request, Value type) {
        if (request.headers().field(CONTENT_TYPE) == null) {
            boolean format = type instanceof Text(String name) && name.equals("json");
            request.header(in, new Text(CONTENT_TYPE), format ? new Text(JSON) : type);
        }
    }

    /** Headers as variables of a gateway ({@code HTTP_AUTHORIZATION="Token 1"}). */
    private void wsgiHeaders(ClientRequest request) {
        for (Map.Entry<String, Value> entry : call.named().entrySet()) {
            String name = wsgiHeader(entry.getKey());
            if (name != null) {
                request.header(in, new Text(name), entry.getValue());
            }
        }
    }

    /** The header that a variable of a gateway stands for, or null. */
    static @Nullable String wsgiHeader(String variable) {
        return variable.startsWith("HTTP_")
                ? variable.substring("HTTP_".length()).replace('_', '-').toLowerCase(Locale.ROOT)
                : null;
    }

    private static Value first(Value one, Value other) {
        return one instanceof Nothing ? other : one;
    }

    /** The first of several named arguments that is given, else undefined. */
    Value named(String... names) {
        for (String name : names) {
            Value value = call.named().get(name);
            if (value != null && !(value instanceof Nothing)) {
                return value;
            }
        }
        return Nothing.UNDEFINED;
    }
}

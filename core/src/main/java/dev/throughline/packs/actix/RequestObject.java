package dev.throughline.packs.actix;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.TypedFunction;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.RequestValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request as handlers, extractors and middleware see it. */
final class RequestObject extends DomainValue implements Answering {
    private static final String LEFT_UNTYPED = "#left";

    private final Value request;
    private final @Nullable ActixRouter router;

    /** @param router where what asks for it is registered, or null */
    RequestObject(Value request, @Nullable ActixRouter router) {
        this.request = request;
        this.router = router;
    }

    /** The slot of the request in which middleware leaves a value of a type. */
    static String leftAt(Type type) {
        return "#left " + type.name();
    }

    /** Whether middleware has left something of which the type is not known. */
    static boolean mayHave(Value request) {
        return request instanceof HeapValue heap && heap.field(LEFT_UNTYPED) != null;
    }

    private boolean isAnonymous() {
        return request instanceof RequestValue sent && sent.isAnonymous();
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "headers" -> new NativeFunction(name, (in, call) -> new Headers());
            case "extensions", "extensions_mut", "req_data", "req_data_mut" ->
                new NativeFunction(name, (in, call) -> new Extensions());
            case "app_data" -> new TypedFunction((in, type, call) -> Union.of(appData(in, type)));
            case "cookie" -> new NativeFunction(name, (in, call) -> given(in, call.argument(0), "cookies"));
            case "get_session" -> new NativeFunction(name, (in, call) -> new SessionValue(isAnonymous()));
            case "get_identity" -> new NativeFunction(name, (in, call) -> isAnonymous()
                    ? Results.failed(in, Unknown.ANY)
                    : Union.of(Results.ok(in, Unknown.ANY), Results.failed(in, Unknown.ANY)));
            case "parts_mut", "into_parts", "parts" ->
                new NativeFunction(name, (in, call) -> ListValue.of(List.of(this, Unknown.ANY)));
            case "into_response" -> new NativeFunction(name, (in, call) -> call.argument(0));
            case "error_response" ->
                new NativeFunction(name, (in, call) -> Failures.response(in, call.argument(0), call.site()));
            case "method" -> new NativeFunction(name, (in, call) -> in.get(request, "method", call.site()));
            case "path", "uri", "query_string", "match_info", "match_pattern", "match_name", "peer_addr",
                    "connection_info", "version", "cookies", "url_for", "url_for_static", "resource_map",
                    "take_payload", "full_url", "content_type", "encoding", "mime_type", "chunked" ->
                new NativeFunction(name, (in, call) -> Unknown.ANY);
            case "extract" -> new TypedFunction((in, type, call) -> type == null
                    ? Unknown.ANY
                    : extract(in, type, call.site()));
            default -> new NativeFunction(name, (in, call) -> this);
        };
    }

    /** What the extractor of a type gives, as a result. */
    Value extract(Interpreter in, Type type, Site site) {
        return new LibraryExtractors(in, request, router, site).of(type).asResult(in);
    }

    private List<Value> appData(Interpreter in, @Nullable Type type) {
        boolean known = type != null && type.definition() != null;
        for (ActixRouter at = router; at != null; at = at.parent()) {
            Value value = type == null ? null : at.data().of(in, type);
            if (value != null) {
                return List.of(Results.some(in, value));
            }
            known &= at.data().isKnown(in);
        }
        Value none = Results.none(in);
        return known && router != null
                ? List.of(none)
                : List.of(Results.some(in, World.of(in).types().unknown(type)), none);
    }

    /** A header or cookie: there or not, and surely not with a request that has no credentials. */
    private Value given(Interpreter in, Value name, String where) {
        Value none = Results.none(in);
        if (isAnonymous()) {
            return none;
        }
        Value part = name instanceof Text(String text) && request instanceof HeapValue heap
                && heap.field(where) instanceof HeapValue all
                        ? all.field(text)
                        : null;
        return part == null || part instanceof Unknown
                ? Union.of(Results.some(in, Unknown.ANY), none)
                : part instanceof Nothing ? none : Results.some(in, part);
    }

    /** The headers. */
    private final class Headers extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "get" -> new NativeFunction(name, (in, call) -> given(in, call.argument(0), "headers"));
                case "clone" -> new NativeFunction(name, (in, call) -> this);
                case "contains_key" -> new NativeFunction(name,
                        (in, call) -> isAnonymous() ? dev.throughline.eval.value.Bool.FALSE : Unknown.ANY);
                default -> null;
            };
        }
    }

    /** What middleware leaves with the request, by type. */
    private final class Extensions extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "insert" -> new NativeFunction(name, (in, call) -> {
                    for (Value option : Union.options(call.argument(0))) {
                        Type type = World.of(in).types().of(option);
                        if (request instanceof HeapValue heap) {
                            in.write(heap, type == null ? LEFT_UNTYPED : leftAt(type), option);
                        }
                    }
                    return Results.none(in);
                });
                case "get", "get_mut", "remove" -> new TypedFunction((in, type, call) -> left(in, type));
                case "contains" -> new NativeFunction(name, (in, call) -> Unknown.ANY);
                default -> null;
            };
        }

        private Value left(Interpreter in, @Nullable Type type) {
            Value none = Results.none(in);
            Value left = type != null && request instanceof HeapValue heap ? heap.field(leftAt(type)) : null;
            if (left == null || left == Nothing.MISSING) {
                return type != null && type.definition() != null && !mayHave(request)
                        ? none
                        : Union.of(Results.some(in, World.of(in).types().unknown(type)), none);
            }
            return Union.map(left, each -> each == Nothing.MISSING ? none : Results.some(in, each));
        }
    }
}

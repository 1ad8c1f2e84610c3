package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What FastAPI hands to parameters because of their type. */
final class RequestObjects {
    private static final Set<String> REQUESTS = Set.of("Request", "WebSocket", "HTTPConnection");
    private static final Set<String> OTHERS = Set.of("SecurityScopes");

    private RequestObjects() {}

    /** The object for a parameter of a type; null when the type is none of these. */
    static @Nullable Value of(@Nullable Value type, Exchanged exchange) {
        String name = name(type);
        if (REQUESTS.contains(name)) {
            return exchange.request();
        }
        return switch (name) {
            case "Response" -> new ResponseParameter(exchange.response());
            case "BackgroundTasks" -> new BackgroundTasks();
            default -> OTHERS.contains(name) ? Unknown.PRESENT : null;
        };
    }

    /** Whether the object of a type does not come out of what a client sends. */
    static boolean isOne(@Nullable Value type) {
        String name = name(type);
        return REQUESTS.contains(name) || OTHERS.contains(name)
                || name.equals("Response") || name.equals("BackgroundTasks");
    }

    /** The last part of the name of a library's class. */
    private static String name(@Nullable Value type) {
        String path = type instanceof Unknown library ? library.path() : null;
        boolean known = path != null && (path.startsWith("fastapi") || path.startsWith("starlette"));
        return known && path != null ? path.substring(path.lastIndexOf('.') + 1) : "";
    }

    /** The response on which a handler sets headers, cookies and a status. */
    private static final class ResponseParameter extends DomainValue {
        private final Value response;

        ResponseParameter(Value response) {
            this.response = response;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return Unknown.ANY;
        }

        @Override
        public boolean assign(Interpreter interpreter, String name, Value value, Site site) {
            if (name.equals("status_code") && response instanceof PlainResponse plain) {
                plain.status(interpreter, value);
                return true;
            }
            return false;
        }
    }

    /** Functions that run once the answer is sent. */
    private static final class BackgroundTasks extends DomainValue {
        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return name.equals("add_task") ? new NativeFunction(name, BackgroundTasks::add) : null;
        }

        private static Value add(Interpreter in, Invocation call) {
            List<Value> arguments = new ArrayList<>(call.arguments().subList(Math.min(1, call.arguments().size()),
                    call.arguments().size()));
            in.catching(() -> in.await(in.call(call.argument(0), new Invocation(
                    Nothing.UNDEFINED, arguments, call.more(), call.named(), false, call.site())), call.site()));
            return Nothing.NULL;
        }
    }
}

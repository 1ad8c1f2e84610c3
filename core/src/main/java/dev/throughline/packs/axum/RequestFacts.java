package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PathTemplate;
import dev.throughline.packs.web.RequestValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a request: of one that a test sends all that the test gives, else which route it is for. */
final class RequestFacts {
    private RequestFacts() {}

    /** Whether it is known to be without credentials. */
    static boolean isAnonymous(Exchanged exchange) {
        return exchange.request() instanceof RequestValue request && request.isAnonymous();
    }

    /** A part of a request that a test sends, or null. */
    private static @Nullable Value sent(Exchanged exchange, String name) {
        return exchange.request() instanceof HeapValue request ? request.field(name) : null;
    }

    /** The parts of one kind that a test sends by their names; null where they are not known. */
    static @Nullable RecordValue all(Exchanged exchange, String kind) {
        return sent(exchange, kind) instanceof RecordValue record && record.created() == null && !isOpen(exchange)
                ? record
                : null;
    }

    /** Whether nothing is known of what is sent. */
    static boolean isOpen(Exchanged exchange) {
        return sent(exchange, "url") == null;
    }

    static Value method(Interpreter in, Exchanged exchange) {
        Value sent = sent(exchange, "method");
        String asked = exchange.request() instanceof RequestValue request ? request.askedMethod() : null;
        if (sent != null) {
            return sent;
        }
        return asked == null || asked.equals(MethodRouterValue.ANY)
                ? Unknown.library("http.Method()")
                : new Text(asked.equals("WS") ? "GET" : asked);
    }

    /** The path, with a hole for each parameter. */
    static Value path(Exchanged exchange) {
        Value sent = sent(exchange, "path");
        if (sent != null) {
            return sent;
        }
        PathTemplate asked = exchange.request() instanceof RequestValue request ? request.askedPath() : null;
        if (asked == null) {
            return Unknown.ANY;
        }
        if (asked.segments().isEmpty()) {
            return new Text("/");
        }
        List<Value> parts = new ArrayList<>();
        for (PathTemplate.Segment segment : asked.segments()) {
            parts.add(new Text("/"));
            parts.add(segment instanceof PathTemplate.Literal(String text) ? new Text(text) : Unknown.ANY);
        }
        return Template.concat(parts);
    }

    /** The body as it is sent, undefined for none. */
    static Value body(Exchanged exchange) {
        Value sent = sent(exchange, "body");
        return sent == null ? Unknown.ANY : sent;
    }

    /** A header, null where it is not known, missing where there is none. */
    static @Nullable Value header(Interpreter in, Exchanged exchange, String name) {
        if (isAnonymous(exchange)) {
            return Nothing.MISSING;
        }
        RecordValue headers = all(exchange, "headers");
        if (headers == null) {
            return null;
        }
        Value value = headers.field(name);
        return value == null || value == Nothing.MISSING
                ? headers.isOpen() ? null : Nothing.MISSING
                : in.get(headers, name, Site.NOWHERE);
    }
}

package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** Responses as values that code makes, changes and returns. */
public final class ResponseObject {
    private static final String MARK = "#response";
    private static final String STATUS = "status_code";
    private static final String BODY = "body";

    private ResponseObject() {}

    /** Makes a response, or makes one of an instance of a class that extends it. */
    public static RecordValue make(Interpreter in, RecordValue response, Value status, Value body, Site site) {
        in.made(response, site);
        in.write(response, STATUS, status);
        in.write(response, BODY, body);
        in.write(response, MARK, response);
        return response;
    }

    /** Whether a value is a response. */
    public static boolean is(Value value) {
        return value instanceof RecordValue record && record.field(MARK) != null;
    }

    /** The status of a response; null for anything else. */
    public static @Nullable Value status(Interpreter in, Value value) {
        return is(value) ? in.get(value, STATUS, Site.NOWHERE) : null;
    }

    /** The body of a response. */
    public static Value body(RecordValue response) {
        Value body = response.field(BODY);
        return body == null ? Unknown.ANY : body;
    }
}

package dev.throughline.packs.client.http;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.ecmascript.JsonText;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.TestTarget;
import org.jspecify.annotations.Nullable;

/**
 * The options of a request as a client library takes them.
 *
 * @param given the options argument, whatever it is
 */
record Options(Interpreter in, Value given, Site site) {

    /** An entry; undefined when it is not there. */
    Value get(String name) {
        return given instanceof Nothing ? Nothing.UNDEFINED : in.get(given, name, site);
    }

    /** The first of several entries that is given, else undefined. */
    Value first(String... names) {
        for (String name : names) {
            Value value = get(name);
            if (!(value instanceof Nothing)) {
                return value;
            }
        }
        return Nothing.UNDEFINED;
    }

    /** Whether an entry is there. */
    boolean has(String name) {
        return given instanceof RecordValue record && record.field(name) != null;
    }

    boolean isFalse(String name) {
        return get(name).equals(Bool.FALSE);
    }

    /** The HTTP method that the options name, or null when it is not known. */
    @Nullable String method(String otherwise) {
        return switch (get("method")) {
            case Text(String method) -> method;
            case Nothing nothing -> otherwise;
            case Unknown unknown when given instanceof Unknown -> otherwise;
            default -> null;
        };
    }

    /** A request to an address, with the headers of these options. Nothing is sent yet. */
    ClientRequest request(@Nullable String method, Value address) {
        Value plain = address instanceof UrlValue url ? url.address() : address;
        ClientRequest request = new TestTarget(null, new Text("")).request(in, method, plain, site);
        request.header(in, get("headers"), Nothing.UNDEFINED);
        return request;
    }

    /** Sets a body; a text that was written from a record counts as the record. */
    static void body(ClientRequest request, Value body) {
        Value content = JsonText.content(body);
        request.body(content == null ? body : content);
    }

    /** Sends a request and gives the whole answer. */
    AnswerField send(ClientRequest request) {
        request.send(in);
        return new AnswerField(request, "");
    }
}

package dev.throughline.packs.django;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.PlainResponse;
import java.util.List;
import java.util.Map;

/** The responses that views return, and how they are answered with. */
final class Responses {
    private static final String BODY = "data";
    private static final String MARK = "#response";
    private static final int FOUND = 302;
    private static final int MOVED = 301;

    /** Classes by name: the status, and the position of an argument that sets another one, negative for none. */
    private record Kind(int status, int statusAt) {}

    private static final Map<String, Kind> OF_DJANGO = Map.ofEntries(
            Map.entry("HttpResponse", new Kind(200, 2)),
            Map.entry("JsonResponse", new Kind(200, -1)),
            Map.entry("FileResponse", new Kind(200, -1)),
            Map.entry("StreamingHttpResponse", new Kind(200, -1)),
            Map.entry("HttpResponseRedirect", new Kind(FOUND, -1)),
            Map.entry("HttpResponsePermanentRedirect", new Kind(MOVED, -1)),
            Map.entry("HttpResponseNotModified", new Kind(304, -1)),
            Map.entry("HttpResponseBadRequest", new Kind(400, -1)),
            Map.entry("HttpResponseForbidden", new Kind(403, -1)),
            Map.entry("HttpResponseNotFound", new Kind(404, -1)),
            Map.entry("HttpResponseNotAllowed", new Kind(405, -1)),
            Map.entry("HttpResponseGone", new Kind(410, -1)),
            Map.entry("HttpResponseServerError", new Kind(500, -1)));

    private Responses() {}

    static void install(Models models) {
        OF_DJANGO.forEach((name, kind) -> {
            for (String module : List.of("django.http", "django.http.response", "django.shortcuts")) {
                models.call(module + "." + name, made(module + "." + name, kind));
            }
        });
        models.call("rest_framework.response.Response", made("rest_framework.response.Response", new Kind(200, 1)));
        models.call("rest_framework.views.Response", made("rest_framework.response.Response", new Kind(200, 1)));
        for (String path : List.of("django.template.response.TemplateResponse",
                "django.template.response.SimpleTemplateResponse")) {
            models.call(path, made(path, new Kind(200, -1)));
        }
        models.call("django.shortcuts.render", (in, call) -> page(in, call));
        models.call("django.shortcuts.redirect", (in, call) -> make(in, Unknown.ANY,
                new Num(Bool.TRUE.equals(call.named().get("permanent")) ? MOVED : FOUND), call.site()));
        models.call("django.views.static.serve", (in, call) -> make(in, Unknown.ANY, new Num(200), call.site()));
    }

    private static Value page(Interpreter in, Invocation call) {
        Value status = Arguments.find(call, 4, "status");
        return make(in, Unknown.ANY, status == null || status instanceof Nothing ? new Num(200) : status, call.site());
    }

    private static NativeCode made(String path, Kind kind) {
        return (in, call) -> {
            boolean extended = call.receiver() instanceof RecordValue r && r.type() instanceof ClassValue;
            RecordValue response = extended
                    ? (RecordValue) call.receiver()
                    : RecordValue.instance(Unknown.library(path), true, call.site());
            Value named = call.named().get("status");
            Value given = named != null
                    ? named
                    : kind.statusAt >= 0 && call.has(kind.statusAt) ? call.argument(kind.statusAt) : null;
            Value body = call.named().getOrDefault("data", call.argument(0));
            fill(in, response, body, given == null || given instanceof Nothing ? new Num(kind.status) : given,
                    call.site());
            return extended ? null : response;
        };
    }

    private static void fill(Interpreter in, RecordValue response, Value body, Value status, Site site) {
        in.made(response, site);
        in.write(response, Errors.STATUS, status);
        in.write(response, BODY, body);
        in.write(response, MARK, Bool.TRUE);
    }

    /** A response that the framework makes. */
    static RecordValue make(Interpreter in, Value body, Value status, Site site) {
        RecordValue response = RecordValue.instance(Unknown.library("django.http.HttpResponse"), true, site);
        fill(in, response, body, status, site);
        return response;
    }

    /** A response of the framework with a status. */
    static RecordValue make(Interpreter in, int status, Site site) {
        return make(in, Unknown.ANY, new Num(status), site);
    }

    /** A redirection to where callers sign in. */
    static RecordValue toSignIn(Interpreter in, Site site) {
        return make(in, FOUND, site);
    }

    /** Whether a value is a response. */
    static boolean isOne(Value value) {
        return value instanceof RecordValue record && record.field(MARK) != null;
    }

    /** Answers with what a view gives; a view that gives nothing answers nothing. */
    static void give(Interpreter in, Exchanged exchange, Value result, Site site) {
        if (exchange.response() instanceof PlainResponse response) {
            response.each(in, result, option -> one(in, response, option, site));
        }
    }

    private static void one(Interpreter in, PlainResponse response, Value result, Site site) {
        if (result instanceof RecordValue answer && isOne(answer)) {
            Value body = answer.field(BODY);
            Value status = in.get(answer, Errors.STATUS, site);
            response.answer(in, answer, status, body == null ? Unknown.ANY : body, site);
        } else if (!(result instanceof Nothing)) {
            response.answer(in, Unknown.ANY, Unknown.ANY, site);
        }
    }
}

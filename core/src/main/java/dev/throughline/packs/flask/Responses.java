package dev.throughline.packs.flask;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Arguments;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.ResponseObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of Flask that make responses. */
final class Responses {
    private static final String PATH = "flask.wrappers.Response()";
    private static final Num OK = new Num(200);
    private static final Num FOUND = new Num(302);
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;

    /**
     * What a view gives, taken apart.
     *
     * @param status null where it names none
     */
    record Parts(Value body, @Nullable Value status) {}

    private Responses() {}

    static void install(Models models) {
        for (String path : List.of("flask.Response", "flask.wrappers.Response", "werkzeug.Response",
                "werkzeug.wrappers.Response", "werkzeug.wrappers.response.Response",
                "werkzeug.wrappers.BaseResponse")) {
            models.call(path, Responses::response);
        }
        NativeCode json = (in, call) -> make(in, OK, json(in, call), call.site());
        List.of("flask.jsonify", "flask.json.jsonify", "flask.render_template_string", "flask.send_file",
                "flask.send_from_directory", "flask.stream_with_context", "flask.render_template")
                .forEach(path -> models.call(path, json));
        models.call("flask.make_response", (in, call) -> makeResponse(in, call));
        for (String path : List.of("flask.redirect", "werkzeug.utils.redirect")) {
            models.call(path, (in, call) -> make(in, Arguments.get(call, 1, "code", FOUND), Unknown.ANY, call.site()));
        }
    }

    /** What a call of jsonify is given: one value, or the members of an object. */
    private static Value json(Interpreter in, Invocation call) {
        if (call.has(0)) {
            return call.argument(0);
        }
        RecordValue body = RecordValue.closed(call.site());
        call.named().forEach((name, value) -> in.write(body, name, value));
        return body;
    }

    static RecordValue make(Interpreter in, Value status, Value body, Site site) {
        return ResponseObject.make(in, RecordValue.instance(Unknown.library(PATH), true, site), status, body, site);
    }

    private static Value response(Interpreter in, Invocation call) {
        Value status = status(Arguments.get(call, 1, "status", OK));
        Value body = Arguments.get(call, 0, "response", Unknown.ANY);
        return call.receiver() instanceof RecordValue instance && instance.type() instanceof ClassValue
                ? ResponseObject.make(in, instance, status, body, call.site())
                : make(in, status, body, call.site());
    }

    private static Value makeResponse(Interpreter in, Invocation call) {
        if (!call.has(0)) {
            return make(in, OK, new Text(""), call.site());
        }
        Parts given = call.arguments().size() > 1
                ? new Parts(call.argument(0), statusIn(call.arguments()))
                : parts(in, call.argument(0));
        if (ResponseObject.is(given.body) && given.body instanceof RecordValue response) {
            if (given.status != null) {
                in.write(response, "status_code", given.status);
            }
            return response;
        }
        return make(in, given.status == null ? OK : given.status, given.body, call.site());
    }

    /** Takes apart what a view gives: a body, or a tuple of a body and a status, headers or both. */
    static Parts parts(Interpreter in, Value result) {
        if (result instanceof ListValue list && list.items().exact()) {
            List<Value> items = list.items().known();
            if ((items.size() == 2 || items.size() == 3) && isTuple(items)) {
                Value status = statusIn(items);
                Parts inner = parts(in, items.getFirst());
                return new Parts(inner.body, status == null ? inner.status : status);
            }
        }
        return new Parts(result, ResponseObject.status(in, result));
    }

    private static boolean isTuple(List<Value> items) {
        return !(items.get(1) instanceof RecordValue) && (items.size() == 2
                ? isStatus(items.get(1)) || items.get(1) instanceof MapValue
                : isStatus(items.get(1)) && !(items.get(2) instanceof Num));
    }

    private static boolean isStatus(Value value) {
        return switch (value) {
            case Num number -> number.intValue(0) >= LOWEST_STATUS && number.intValue(0) <= HIGHEST_STATUS;
            case Text(String text) -> text.matches("[1-5]\\d\\d( .*)?");
            case RecordValue record -> record.literal() != null;
            case dev.throughline.eval.value.Union(List<Value> options) ->
                options.stream().allMatch(Responses::isStatus);
            case Unknown unknown -> true;
            default -> false;
        };
    }

    /** The status among the parts of a tuple: its second item, unless those are headers; null for none. */
    private static @Nullable Value statusIn(List<Value> items) {
        List<Value> statuses = new ArrayList<>();
        for (Value option : dev.throughline.eval.value.Union.options(items.get(1))) {
            if (isStatus(option)) {
                statuses.add(status(option));
            }
        }
        return statuses.isEmpty() ? null : dev.throughline.eval.value.Union.of(statuses);
    }

    /** A status as a number: of a line such as {@code 404 Not Found}, or of a member of an enumeration. */
    private static Value status(Value given) {
        return switch (given) {
            case Text(String text) when text.matches("[1-5]\\d\\d( .*)?") ->
                new Num(Integer.parseInt(text.substring(0, 3)));
            case RecordValue record when record.literal() != null ->
                java.util.Objects.requireNonNull(record.literal());
            default -> given;
        };
    }
}

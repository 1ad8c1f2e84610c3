package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What generated routes call to validate their arguments and to answer. */
final class TsoaTemplates extends DomainValue {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "ValidateParam" -> new NativeFunction(name, TsoaTemplates::validateParam);
            case "getValidatedArgs" -> new NativeFunction(name, TsoaTemplates::arguments);
            case "apiHandler" -> new NativeFunction(name, TsoaTemplates::handle);
            default -> null;
        };
    }

    /** Gives the value as it is, and may note an error under the parameter's name. */
    private static Value validateParam(Interpreter in, Invocation call) {
        String name = in.semantics().keyName(call.argument(2));
        if (name != null && call.argument(3) instanceof RecordValue errors) {
            in.maybe("the " + name + " is invalid", call.site(), () -> {
                in.write(errors, name, RecordValue.open(call.site()));
                return Nothing.UNDEFINED;
            });
        }
        return call.argument(1) instanceof Nothing ? Unknown.ANY : call.argument(1);
    }

    private static Value arguments(Interpreter in, Invocation call) {
        List<Value> values = new ArrayList<>();
        if (call.argument(0) instanceof RecordValue options
                && in.get(options, "args", call.site()) instanceof RecordValue written) {
            Value request = in.get(options, "request", call.site());
            Exchanged exchanged = new Exchanged(request, in.get(options, "response", call.site()), Nothing.UNDEFINED,
                    call.site());
            for (String key : written.keys()) {
                values.add(value(in, in.get(written, key, call.site()), exchanged));
            }
            if (!values.isEmpty()) {
                in.maybe("the request is invalid", call.site(), () -> {
                    throw in.thrown(TsoaPack.invalid(in, call.site()), call.site());
                });
            }
        }
        return ListValue.of(values);
    }

    private static Value value(Interpreter in, Value parameter, Exchanged call) {
        Value name = in.get(parameter, "name", call.site());
        return in.get(parameter, "in", call.site()) instanceof Text(String place) ? switch (place) {
            case "request" -> call.request();
            case "query" -> call.part(in, "query", name);
            case "queries" -> call.part(in, "query");
            case "path" -> call.part(in, "params", name);
            case "header" -> call.part(in, "headers", name);
            case "body" -> call.part(in, "body");
            case "body-prop" -> call.part(in, "body", name);
            default -> Unknown.ANY;
        } : Unknown.ANY;
    }

    /** Calls the controller's method, answers with what it gives and passes on what it throws. */
    private static Value handle(Interpreter in, Invocation call) {
        if (!(call.argument(0) instanceof RecordValue options)
                || !(in.get(options, "methodName", call.site()) instanceof Text(String method))) {
            return Unknown.ANY;
        }
        Value controller = in.get(options, "controller", call.site());
        Value arguments = in.get(options, "validatedArgs", call.site());
        List<Value> passed = arguments instanceof ListValue list ? list.items().known() : List.of();
        Exchanged exchanged = new Exchanged(Unknown.ANY, in.get(options, "response", call.site()),
                in.get(options, "next", call.site()), call.site());
        Value success = in.get(options, "successStatus", call.site());
        Value result = in.await(in.call(in.get(controller, method, call.site()), controller, passed, call.site()),
                call.site());
        answer(in, controller, result, success, exchanged, call.site());
        return PromiseValue.of(Nothing.UNDEFINED);
    }

    /**
     * Answers as tsoa does: with the status that the method set, else the declared one, else 200, or 204
     * without content.
     */
    static void answer(
            Interpreter in, Value controller, Value result, Value declared, Exchanged call, Site site) {
        if (in.get(call.response(), "headersSent", site).equals(Bool.TRUE)) {
            return;
        }
        Value set = controller instanceof RecordValue record && record.field("statusCode") != null
                ? in.get(record, "statusCode", site)
                : Nothing.UNDEFINED;
        List<Value> statuses = new ArrayList<>();
        boolean empty = Union.options(result).stream().allMatch(Nothing.class::isInstance);
        for (Value option : Union.options(set)) {
            Value status = option instanceof Nothing ? declared : option;
            statuses.add(status instanceof Nothing ? new Num(empty ? NO_CONTENT : OK) : status);
        }
        boolean perhapsEmpty = !empty && Union.options(result).stream().anyMatch(Nothing.class::isInstance);
        if (perhapsEmpty && set instanceof Nothing && declared instanceof Nothing) {
            in.maybe("there is no content", site, () -> {
                call.answer(in, new Num(NO_CONTENT), Nothing.UNDEFINED, site);
                return Nothing.UNDEFINED;
            });
        }
        call.answer(in, Union.of(statuses), result, site);
    }
}

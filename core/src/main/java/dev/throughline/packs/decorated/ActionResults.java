package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.Map;
import java.util.TreeMap;

/** What the methods of {@code BaseHttpController} give: an answer that is sent when the handler returns it. */
final class ActionResults {
    private static final Map<String, Integer> STATUSES = new TreeMap<>(Map.of(
            "ok", 200,
            "created", 201,
            "badRequest", 400,
            "notFound", 404,
            "conflict", 409,
            "internalServerError", 500,
            "redirect", 302));

    private ActionResults() {}

    /** An answer to be sent. */
    static final class ActionResult extends DomainValue {
        private final Value status;
        private final Value body;
        private final Site site;

        ActionResult(Value status, Value body, Site site) {
            this.status = status;
            this.body = body;
            this.site = site;
        }

        void send(Interpreter in, Exchanged call) {
            call.answer(in, status, body, site);
        }
    }

    static void install(Models models, String library) {
        models.value(library + ".BaseHttpController", new NativeFunction("BaseHttpController", ActionResults::base));
        models.value(library + ".HttpResponseMessage", new NativeFunction("HttpResponseMessage",
                (in, call) -> new ActionResult(call.has(0) ? call.argument(0) : new Num(200), Unknown.PRESENT,
                        call.site())));
    }

    private static Value base(Interpreter in, Invocation construction) {
        RecordValue self = construction.receiver() instanceof RecordValue record
                ? record
                : RecordValue.open(construction.site());
        STATUSES.forEach((name, status) -> in.write(self, name, new NativeFunction(name,
                (i, call) -> new ActionResult(new Num(status), call.last(), call.site()))));
        in.write(self, "json", new NativeFunction("json", (i, call) -> new ActionResult(
                call.has(1) ? call.argument(1) : new Num(200), call.argument(0), call.site())));
        in.write(self, "statusCode", new NativeFunction("statusCode",
                (i, call) -> new ActionResult(call.argument(0), Nothing.UNDEFINED, call.site())));
        in.write(self, "httpContext", Unknown.PRESENT);
        return self;
    }
}

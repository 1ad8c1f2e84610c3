package dev.throughline.packs.status;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** The error class of api-problem: {@code new Problem(status, title, type, members)}, which can send itself. */
final class ApiProblem {
    private static final NativeFunction TYPE = new NativeFunction("Problem", ApiProblem::construct);

    private ApiProblem() {}

    static void install(Models models) {
        models.value("api-problem", TYPE);
        models.value("api-problem.default", TYPE);
    }

    private static Value construct(Interpreter in, Invocation call) {
        RecordValue problem = call.receiver() instanceof RecordValue instance && call.construct()
                ? instance
                : RecordValue.instance(TYPE, false, call.site());
        in.write(problem, "name", new Text("Problem"));
        in.write(problem, "status", call.argument(0));
        in.write(problem, "message", new Text(""));
        in.write(problem, "stack", Unknown.PRESENT);
        List<String> places = List.of("title", "type");
        for (int i = 1; i < call.arguments().size(); i++) {
            Value argument = call.argument(i);
            if (argument instanceof RecordValue members) {
                in.spread(problem, members, call.site());
            } else if (i <= places.size()) {
                in.write(problem, places.get(i - 1), argument);
            }
        }
        in.write(problem, "send", new NativeFunction("send", (inner, sending) -> send(inner, sending, problem)));
        return problem;
    }

    private static Value send(Interpreter in, Invocation call, RecordValue problem) {
        Value response = call.argument(0);
        Value status = problem.field("status") == null ? new Num(500) : problem.field("status");
        in.call(in.get(response, "status", call.site()), response, List.of(status), call.site());
        in.call(in.get(response, "send", call.site()), response, List.of(problem), call.site());
        return Nothing.UNDEFINED;
    }
}

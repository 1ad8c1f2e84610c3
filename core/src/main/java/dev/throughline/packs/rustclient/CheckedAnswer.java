package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Fallible;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.Relation;
import org.jspecify.annotations.Nullable;

/** An answer of which a client says that it failed when its status is one of an error ({@code error_for_status}). */
final class CheckedAnswer extends DomainValue implements Fallible {
    private final RustAnswer answer;

    CheckedAnswer(RustAnswer answer) {
        this.answer = answer;
    }

    /** Who asks for an error where the status says one expects a success, not to be sent elsewhere. */
    private RustAnswer success() {
        return answer.of(AnswerField.OK);
    }

    @Override
    public Value succeeded(Interpreter in, Site site) {
        AnswerCheck.observe(in, success(), Relation.TRUE, Bool.TRUE, true, site);
        return answer;
    }

    private Value failed(Interpreter in, Site site) {
        AnswerCheck.observe(in, success(), Relation.TRUE, Bool.TRUE, false, site);
        return new FailedAnswer(answer);
    }

    @Override
    public Value opened(Interpreter in) {
        return Union.of(Results.ok(in, answer), Results.failed(in, new FailedAnswer(answer)));
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "unwrap", "expect" -> new NativeFunction(name, (in, call) -> succeeded(in, call.site()));
            case "unwrap_err", "expect_err" -> new NativeFunction(name, (in, call) -> failed(in, call.site()));
            case "is_ok" -> new NativeFunction(name, (in, call) -> success());
            case "is_err" -> new NativeFunction(name,
                    (in, call) -> success().negated());
            case "map_err", "context", "with_context", "inspect_err" -> new NativeFunction(name, (in, call) -> this);
            default -> new NativeFunction(name, (in, call) -> in.call(in.get(opened(in), name, site), call));
        };
    }
}

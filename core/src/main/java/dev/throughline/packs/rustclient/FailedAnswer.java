package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** The error that a client makes of an answer: it tells the status. */
final class FailedAnswer extends DomainValue {
    private final RustAnswer answer;

    FailedAnswer(RustAnswer answer) {
        this.answer = answer;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "status" -> new NativeFunction(name, (in, call) -> Results.some(in, answer.status()));
            case "into_response" -> new NativeFunction(name, (in, call) -> Results.some(in, answer));
            default -> null;
        };
    }
}

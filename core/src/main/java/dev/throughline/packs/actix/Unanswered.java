package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.HandlesErrors;

/** A panic is not answered: the connection is closed. */
final class Unanswered extends DomainValue implements HandlesErrors {

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return Nothing.UNDEFINED;
    }
}

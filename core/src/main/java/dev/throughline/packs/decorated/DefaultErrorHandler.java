package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import dev.throughline.packs.web.HandlesErrors;

/** A framework's own error handler: answers with the status that a field of the error tells, else 500. */
final class DefaultErrorHandler extends DomainValue implements HandlesErrors {
    private static final int FAILURE = 500;

    private final String field;

    DefaultErrorHandler(String field) {
        this.field = field;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        Value error = invocation.argument(0);
        Value status = error instanceof RecordValue record && record.field(field) != null
                ? interpreter.get(record, field, Site.NOWHERE)
                : new Num(FAILURE);
        Site site = error instanceof RecordValue record && record.created() != null
                ? record.created()
                : invocation.site();
        new Exchanged(invocation.argument(1), invocation.argument(2), invocation.argument(3), invocation.site())
                .answer(interpreter, status, Unknown.PRESENT, site);
        return Nothing.UNDEFINED;
    }
}

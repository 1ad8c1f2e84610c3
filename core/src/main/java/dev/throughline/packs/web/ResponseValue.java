package dev.throughline.packs.web;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

/**
 * A response that is being made. Its pending status belongs to a branch: a branch that leaves the
 * function after answering does not set it for the code below.
 */
public abstract class ResponseValue extends DomainValue implements Answering {
    private static final String STATUS = "#status";
    private static final String SENT = "#sent";

    /** The status that the next answer will have. */
    protected final Value pendingStatus() {
        Value status = field(STATUS);
        return status == null ? new Num(200) : status;
    }

    /** Sets the status of the next answer. */
    protected final void pendingStatus(Interpreter in, Value status) {
        in.write(this, STATUS, status);
    }

    /** Answers with a status and a body. */
    protected final void emit(Interpreter in, Value status, Value body, Site site) {
        in.observe(new Emitted(status, body), site);
        in.write(this, SENT, Bool.TRUE);
    }

    /** Answers with whatever a stream or another library writes to the response. */
    public final void written(Interpreter in, Site site) {
        if (sent().equals(Bool.FALSE)) {
            emit(in, pendingStatus(), Unknown.ANY, site);
        }
    }

    /** Whether an answer has been sent. */
    protected final Value sent() {
        Value sent = field(SENT);
        return sent == null ? Bool.FALSE : sent;
    }

    /** A fresh response of the same kind. */
    protected abstract ResponseValue fresh();

    /**
     * The response as the next handler gets it. It runs only where nothing has been answered, so it sees
     * what handlers left for each other, but no status of theirs.
     */
    final ResponseValue forNextHandler() {
        ResponseValue next = fresh();
        for (String name : slotNames()) {
            if (!name.startsWith("#")) {
                next.restore(name, slot(name));
            }
        }
        return next;
    }

    @Override
    public final boolean isLocalTo(Frame frame) {
        return true;
    }
}

package dev.throughline.packs.web;

import dev.throughline.eval.Answering;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;

/**
 * A response that is being made. Its pending status belongs to a branch: a branch that leaves the
 * function after answering does not set it for the code below.
 */
public abstract class ResponseValue extends DomainValue implements Answering {
    private static final String STATUS = "#status";
    private static final String SENT = "#sent";
    private static final String SENDER = "#sender";
    private static final Value OK = new Num(200);

    /** The status that the next answer will have. */
    protected final Value pendingStatus() {
        Value status = field(STATUS);
        return status == null ? OK : Union.map(status, set -> set == Nothing.MISSING ? OK : set);
    }

    /** Sets the status of the next answer. */
    protected final void pendingStatus(Interpreter in, Value status) {
        in.write(this, STATUS, status);
    }

    /** Answers with a status and a body. A function that surely has answered does not answer again. */
    protected final void emit(Interpreter in, Value status, Value body, Site site) {
        // Another function may be one that runs where the first could not answer, as the one given to catch.
        Value sender = sender(in);
        if (sent().equals(Bool.TRUE) && sender instanceof Closure && sender.equals(field(SENDER))) {
            return;
        }
        begin(in, status, body, site);
        // The status went with this answer: where the code goes on below a branch, it is that of no other one.
        in.write(this, STATUS, Nothing.MISSING);
    }

    /** Sends the head of an answer of which more pieces may follow. */
    protected final void begin(Interpreter in, Value status, Value body, Site site) {
        in.observe(new Emitted(status, body), site);
        in.write(this, SENT, Bool.TRUE);
        in.write(this, SENDER, sender(in));
    }

    private static Value sender(Interpreter in) {
        Frame frame = in.frame();
        Closure function = frame == null ? null : frame.function();
        return function == null ? Nothing.UNDEFINED : function;
    }

    /** What follows happens where the answer could not be sent. */
    protected final void unsent(Interpreter in) {
        in.write(this, SENT, Nothing.MISSING);
    }

    /** Answers with whatever a stream or another library writes to the response. */
    public final void written(Interpreter in, Site site) {
        if (sent().equals(Bool.FALSE)) {
            begin(in, pendingStatus(), Unknown.ANY, site);
        }
    }

    /** Whether an answer has been sent. */
    protected final Value sent() {
        Value sent = field(SENT);
        return sent == null || sent == Nothing.MISSING ? Bool.FALSE : sent;
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

package dev.throughline.packs.web;

import dev.throughline.eval.Activation;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A handler or middleware that is a framework's own code. It runs on behalf of the code that registered it. */
public class FrameworkHandler extends DomainValue {

    /** What the framework does with a request. */
    @FunctionalInterface
    public interface Body {
        /** Handles one request. */
        void run(Interpreter in, Exchanged call);
    }

    private final @Nullable Frame registration;
    private final Body body;

    /** @param body what it does; it runs on behalf of the code that runs now */
    public FrameworkHandler(Interpreter in, Body body) {
        this.registration = in.frame();
        this.body = body;
    }

    @Override
    public final Value call(Interpreter interpreter, Invocation invocation) {
        return Activation.within(interpreter, registration, () -> {
            body.run(interpreter, Exchanged.of(invocation));
            return Nothing.UNDEFINED;
        });
    }
}

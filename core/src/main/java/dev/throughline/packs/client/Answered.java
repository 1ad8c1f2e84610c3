package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import java.util.function.Supplier;

/** Tells what runs to answer a request of a test from what tests call themselves. A world has one. */
final class Answered {
    private int requests;

    /** Whether a request is being answered now. */
    static boolean isUnderWay(Interpreter in) {
        return of(in).requests > 0;
    }

    /** Runs what answers a request. */
    static <T> T by(Interpreter in, Supplier<T> answering) {
        Answered state = of(in);
        state.requests++;
        try {
            return answering.get();
        } finally {
            state.requests--;
        }
    }

    private static Answered of(Interpreter in) {
        return in.realm().companion(Answered.class, Answered::new);
    }
}

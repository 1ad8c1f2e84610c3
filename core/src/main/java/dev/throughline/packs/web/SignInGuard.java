package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;

/** A framework's guard that asks who the caller is, whatever it answers to one that it does not know. */
public final class SignInGuard extends FrameworkHandler {

    /** @param body what it does; it runs on behalf of the code that runs now */
    public SignInGuard(Interpreter in, Body body) {
        super(in, body);
    }
}

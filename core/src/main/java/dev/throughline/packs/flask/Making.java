package dev.throughline.packs.flask;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import org.jspecify.annotations.Nullable;

/** Where apps and routers are made: for a class of the project that extends one, where that is instantiated. */
final class Making {
    private static final String INITIALISER = "__init__";

    private Making() {}

    static Site site(Interpreter in, Invocation call) {
        Site site = call.site();
        for (Frame f = in.frame(); f != null && f.functionName().equals(INITIALISER); f = f.caller()) {
            site = f.callSite();
        }
        return site;
    }

    static @Nullable Frame frame(Interpreter in) {
        Frame frame = in.frame();
        while (frame != null && frame.functionName().equals(INITIALISER)) {
            frame = frame.caller();
        }
        return frame;
    }
}

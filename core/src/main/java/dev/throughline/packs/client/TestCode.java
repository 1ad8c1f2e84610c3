package dev.throughline.packs.client;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.NativeCode;

/**
 * Tells test code from production code. The same HTTP libraries are how tests send their requests and how
 * production code calls other systems. A world has one, its companion of this class; where none is set,
 * nothing is test code.
 */
@FunctionalInterface
public interface TestCode {

    /** Whether a file, by its path relative to the audited root, is a test or a helper of tests. */
    boolean isTestCode(String file);

    /** Whether the code that runs now is test code. */
    static boolean isRunning(Interpreter in) {
        Frame frame = in.frame();
        TestCode tests = in.realm().companion(TestCode.class, () -> file -> false);
        return frame != null && tests.isTestCode(frame.module().file());
    }

    /** A model that applies to calls by test code only. */
    static NativeCode only(NativeCode model) {
        return (in, call) -> isRunning(in) ? model.call(in, call) : null;
    }
}

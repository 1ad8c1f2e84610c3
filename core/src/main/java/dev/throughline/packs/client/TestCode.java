package dev.throughline.packs.client;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Realm;

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
        return frame != null && isTestCode(in.realm(), frame.module().file());
    }

    /**
     * Whether the code that runs now acts for a test: test code, and what test code calls without a request in between,
     * which may be a helper of the tests that stands beside production code.
     */
    static boolean isActing(Interpreter in) {
        return isRunning(in) || (in.frame() != null && !Answered.isUnderWay(in));
    }

    /** Whether a file is test code in a world. */
    static boolean isTestCode(Realm realm, String file) {
        return realm.companion(TestCode.class, () -> any -> false).isTestCode(file);
    }

    /** A model that applies to calls by test code only. */
    static NativeCode only(NativeCode model) {
        return (in, call) -> isRunning(in) ? model.call(in, call) : null;
    }
}

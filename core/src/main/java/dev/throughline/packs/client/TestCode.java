package dev.throughline.packs.client;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;

/**
 * Tells test code from production code. The same HTTP libraries are how tests send their requests and how
 * production code calls other systems.
 */
@FunctionalInterface
public interface TestCode {

    /** Whether a file, by its path relative to the audited root, is a test or a helper of tests. */
    boolean isTestCode(String file);

    /** Whether the code that runs now is test code. */
    default boolean isRunning(Interpreter in) {
        Frame frame = in.frame();
        return frame != null && isTestCode(frame.module().file());
    }
}

package dev.throughline.syntax.tree;

import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A thread that parses much. Its stack is deep enough for most sources, so that they need no thread of their own; work
 * must not begin to parse from deep within a recursion.
 */
public final class ParserThread extends Thread {
    private static final int LARGEST_SOURCE = 512 * 1024;

    /**
     * @param work what it does
     * @param name its name
     */
    public ParserThread(Runnable work, String name) {
        super(null, work, name, 2 * DeepStack.bytesFor(LARGEST_SOURCE));
        setDaemon(true);
    }

    /**
     * Does work that parses many small sources: on the running thread when it is one of this kind, else on a new one
     * for which the caller waits.
     */
    public static <T> T call(Supplier<T> work) {
        if (Thread.currentThread() instanceof ParserThread) {
            return work.get();
        }
        FutureTask<T> task = new FutureTask<>(work::get);
        new ParserThread(task, "throughline-parse").start();
        return DeepStack.await(task);
    }

    /** Whether the running thread can parse a source of that length, in bytes, itself. */
    static boolean isRunning(int sourceBytes) {
        return sourceBytes <= LARGEST_SOURCE && Thread.currentThread() instanceof ParserThread;
    }
}

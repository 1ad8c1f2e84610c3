package dev.throughline.syntax.tree;

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

    /** Whether the running thread can parse a source of that length, in bytes, itself. */
    static boolean isRunning(int sourceBytes) {
        return sourceBytes <= LARGEST_SOURCE && Thread.currentThread() instanceof ParserThread;
    }
}

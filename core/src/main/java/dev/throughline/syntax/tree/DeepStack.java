package dev.throughline.syntax.tree;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a native parse on a thread whose stack is large enough for it. The native parser recurses once for
 * each ambiguous token of nested input when it frees its own stack; on an ordinary thread a few thousand of
 * them, some 40 kB of hostile text, end the process. Stack that is not used costs address space only.
 */
final class DeepStack {

    private static final long BASE_BYTES = 1 << 20;

    /** The recursion needs at most one frame of about 150 bytes for each token, hence for each byte of source. */
    private static final long BYTES_PER_SOURCE_BYTE = 256;

    private DeepStack() {}

    /** Work on a native parser. */
    interface Work<T> {
        T run() throws Throwable;
    }

    /**
     * Runs the work to its end, also when the calling thread is interrupted meanwhile.
     *
     * @param sourceBytes length of the source that is parsed
     */
    static <T> T call(int sourceBytes, Work<T> work) {
        if (ParserThread.isRunning(sourceBytes)) {
            return run(work);
        }
        FutureTask<T> task = new FutureTask<>(() -> run(work));
        Thread.ofPlatform()
                .name("throughline-parse")
                .daemon()
                .stackSize(bytesFor(sourceBytes))
                .start(task);
        return await(task);
    }

    /** How deep the stack has to be for a source of that length, in bytes. */
    static long bytesFor(int sourceBytes) {
        return BASE_BYTES + BYTES_PER_SOURCE_BYTE * sourceBytes;
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw ParserApi.failed(e);
        }
    }

    /** The task's result, also when the calling thread is interrupted meanwhile. */
    static <T> T await(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrap(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrap(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            case null, default -> ParserApi.failed(failure);
        };
    }
}

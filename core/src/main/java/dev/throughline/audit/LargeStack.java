package dev.throughline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs work on threads whose stack is deep enough for the audited code's nesting. */
final class LargeStack {
    /** In bytes: chains in code can be a thousand links deep. */
    private static final long BYTES = 256L * 1024 * 1024;

    private LargeStack() {}

    /** Runs one piece of work and waits for it. */
    static <T> T call(Callable<T> work) {
        return onThreads(1, pool -> result(pool.submit(work)));
    }

    /** Applies a function to every item, on as many threads as there are processors, and keeps the order. */
    static <T, R> List<R> map(List<T> items, Function<T, R> function) {
        int threads = Math.clamp(items.size(), 1, Runtime.getRuntime().availableProcessors());
        return onThreads(threads, pool -> {
            List<Future<R>> futures = new ArrayList<>();
            items.forEach(item -> futures.add(pool.submit(() -> function.apply(item))));
            List<R> results = new ArrayList<>();
            futures.forEach(future -> results.add(result(future)));
            return results;
        });
    }

    private static <T> T onThreads(int threads, Function<ExecutorService, T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "throughline-eval", BYTES);
            thread.setDaemon(true);
            return thread;
        });
        try {
            return work.apply(pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}

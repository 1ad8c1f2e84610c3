package dev.throughline.audit;

import dev.throughline.model.Diagnostic;
import dev.throughline.model.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The boundary that a fault of Throughline itself does not cross: what was being read when it happened, one route or one
 * file, is left without a result and named in a diagnostic; the rest of the audit goes on. Lack of memory is not
 * contained, since what it hits depends on the machine. Safe for use by several threads.
 */
final class Containment {
    private static final String OWN = "dev.throughline.";

    private final List<Diagnostic> faults = new ArrayList<>();

    /**
     * Runs a piece of the audit.
     *
     * @param doing what is being done, such as "surveying GET /orders"
     * @param place where the piece is declared
     * @param otherwise gives the result when the piece fails
     */
    <T> T run(String doing, SourceRef place, Supplier<T> piece, Supplier<T> otherwise) {
        try {
            return piece.get();
        } catch (RuntimeException fault) {
            report(doing, place, fault + origin(fault));
        } catch (StackOverflowError fault) {
            // Where exactly the stack ends is chance, so the place is not told.
            report(doing, place, "the code is nested too deeply");
        }
        return otherwise.get();
    }

    /** Runs a piece of the audit that has effects only. */
    void run(String doing, SourceRef place, Runnable piece) {
        run(doing, place, () -> {
            piece.run();
            return true;
        }, () -> false);
    }

    /** What was contained so far, in an order that does not depend on threads. */
    synchronized List<Diagnostic> faults() {
        return faults.stream()
                .sorted(Comparator.comparing(Containment::place).thenComparing(Diagnostic::message))
                .toList();
    }

    private static SourceRef place(Diagnostic fault) {
        SourceRef place = fault.source();
        return place == null ? new SourceRef("", 1) : place;
    }

    private synchronized void report(String doing, SourceRef place, String fault) {
        String line = fault.lines().findFirst().orElse("");
        faults.add(new Diagnostic(
                Diagnostic.Level.ERROR,
                place,
                "internal error while " + doing + ", which is left out; please report it: " + line));
    }

    private static String origin(RuntimeException fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}

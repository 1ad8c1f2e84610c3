package dev.throughline.source;

import dev.throughline.model.Diagnostic;
import dev.throughline.model.SourceRef;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Collects diagnostics from several threads and gives them back in one order. */
final class DiagnosticLog {

    private static final int MOST = 10_000;

    private final TreeSet<Diagnostic> entries = new TreeSet<>(Comparator.comparing(DiagnosticLog::place)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::level));

    private static String place(Diagnostic diagnostic) {
        SourceRef source = diagnostic.source();
        return source == null ? "" : source.file();
    }

    synchronized void add(Diagnostic.Level level, String path, String message) {
        entries.add(new Diagnostic(level, new SourceRef(path, 1), message));
        if (entries.size() > MOST) {
            entries.pollLast();
        }
    }

    synchronized void add(Diagnostic.Level level, String message) {
        entries.add(new Diagnostic(level, null, message));
    }

    synchronized List<Diagnostic> sorted() {
        return List.copyOf(entries);
    }

    /** Why an access failed, in words that name no place of this machine. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException ignored -> "no permission";
            case NoSuchFileException ignored -> "it is gone";
            default -> "input/output error";
        };
    }
}

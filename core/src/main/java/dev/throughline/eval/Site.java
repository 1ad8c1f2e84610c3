package dev.throughline.eval;

import dev.throughline.model.SourceRef;
import dev.throughline.syntax.ir.Span;
import org.jspecify.annotations.Nullable;

/** A place in the audited code, as the interpreter sees it. */
public record Site(String file, Span span) {

    /** A place that is not in the audited code. */
    public static final Site NOWHERE = new Site("", new Span(0, 0, 0));

    // Compared millions of times: the generated methods are slow until they are compiled in full.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Site s && s.span.equals(span) && s.file.equals(file));
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + span.hashCode();
    }

    /** The place as the report names it. */
    public SourceRef ref() {
        return new SourceRef(file, span.line());
    }

    @Override
    public String toString() {
        return file + ":" + span.line();
    }
}

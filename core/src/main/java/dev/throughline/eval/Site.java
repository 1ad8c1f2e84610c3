package dev.throughline.eval;

import dev.throughline.model.SourceRef;
import dev.throughline.syntax.ir.Span;

/** A place in the audited code, as the interpreter sees it. */
public record Site(String file, Span span) {

    /** A place that is not in the audited code. */
    public static final Site NOWHERE = new Site("", new Span(0, 0, 0));

    /** The place as the report names it. */
    public SourceRef ref() {
        return new SourceRef(file, span.line());
    }

    @Override
    public String toString() {
        return file + ":" + span.line();
    }
}

package dev.throughline.report.markdown;

import dev.throughline.model.audit.Audit;

/** One section of the page. */
@FunctionalInterface
interface MarkdownSection {

    /** Adds the section; nothing when the audit has nothing for it. */
    void write(Audit audit, MarkdownPage page);
}

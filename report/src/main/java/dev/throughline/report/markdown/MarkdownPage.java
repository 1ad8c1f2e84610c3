package dev.throughline.report.markdown;

import java.util.List;
import java.util.function.Consumer;

/**
 * Builds a Markdown page block by block, with a blank line between blocks. Every argument is Markdown that was escaped
 * by {@link MarkdownText}; summaries are HTML.
 */
final class MarkdownPage {

    /** As many entries as a cell shows at once; more are folded. */
    private static final int CELL_ENTRIES = 5;

    private final StringBuilder out = new StringBuilder(1 << 16);

    void heading(int level, String text) {
        block("#".repeat(level) + " " + text);
    }

    void paragraph(String text) {
        block(text);
    }

    void bullets(List<String> items) {
        if (!items.isEmpty()) {
            block("- " + String.join("\n- ", items));
        }
    }

    /** A table; without rows, nothing. */
    void table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder table = new StringBuilder();
        row(table, header);
        table.append('\n').append("|").append(" --- |".repeat(header.size()));
        for (List<String> cells : rows) {
            if (cells.size() != header.size()) {
                throw new IllegalArgumentException("A row of " + cells.size() + " cells under " + header);
            }
            row(table.append('\n'), cells);
        }
        block(table.toString());
    }

    /** Content that is closed until a reader opens it. */
    void details(String summaryHtml, Consumer<MarkdownPage> content) {
        block("<details>\n<summary>" + summaryHtml + "</summary>");
        content.accept(this);
        block("</details>");
    }

    /** Several entries in one table cell; all are kept, many are folded. */
    static String cell(List<String> entries, String noun) {
        if (entries.isEmpty()) {
            return "–";
        }
        String all = String.join("<br>", entries);
        return entries.size() <= CELL_ENTRIES
                ? all
                : "<details><summary>" + entries.size() + " " + noun + "</summary>" + all + "</details>";
    }

    /** The page so far. */
    String markdown() {
        return out.toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append('|');
        for (String cell : cells) {
            table.append(' ').append(cell).append(" |");
        }
    }

    private void block(String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text).append('\n');
    }
}

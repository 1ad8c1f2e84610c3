package dev.throughline.report;

import java.util.List;
import java.util.Optional;

/** The formats that exist. A new format is added to this list. */
public final class ReportFormats {

    private ReportFormats() {}

    /**
     * Every format, in the order in which they are written and named to users.
     *
     * @param toolVersion the version that reports say they come from
     */
    public static List<ReportFormat> all(String toolVersion) {
        return List.of(new JsonReport(toolVersion), new MarkdownReport(), new HtmlReport());
    }

    /** The format of this name, if there is one. */
    public static Optional<ReportFormat> named(String name, String toolVersion) {
        return all(toolVersion).stream()
                .filter(format -> format.name().equals(name))
                .findFirst();
    }
}

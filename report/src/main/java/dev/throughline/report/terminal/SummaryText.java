package dev.throughline.report.terminal;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Summary;
import dev.throughline.model.audit.Verdict;
import dev.throughline.report.text.DisplayWidth;
import dev.throughline.report.text.Share;
import dev.throughline.report.text.Words;
import dev.throughline.report.view.RouteIndex;
import dev.throughline.report.view.WorstGroups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the summary line by line; no line but the paths of the written files is wider than the terminal. */
public final class SummaryText {

    private static final int MOST_GROUPS = 8;
    private static final int MOST_GAPS = 5;
    private static final int MOST_PLACES = 3;
    private static final int LABEL = 10;
    private static final int COMMIT = 8;
    private static final int WIDEST_BAR = 76;

    private final Audit audit;
    private final TerminalStyle style;
    private final List<String> lines = new ArrayList<>();

    private SummaryText(Audit audit, TerminalStyle style) {
        this.audit = audit;
        this.style = style;
    }

    /** The lines of the summary, without line ends. */
    public static List<String> lines(Audit audit, List<Path> files, TerminalStyle style) {
        SummaryText text = new SummaryText(audit, style);
        text.title();
        text.totals();
        text.worstGroups();
        text.topGaps();
        text.notResolved();
        text.problems();
        text.files(files);
        return List.copyOf(text.lines);
    }

    private void title() {
        String commit = audit.project().commit();
        String at = commit == null ? "" : " @ " + DisplayWidth.fit(style.safe(commit), COMMIT, "");
        List<String> made = new ArrayList<>(audit.project().languages());
        made.addAll(audit.project().frameworks());
        String with = made.isEmpty() ? "" : "  (" + String.join(", ", made) + ")";
        lines.add(style.paint(Colour.BOLD, style.fit(audit.project().name() + at + with, style.width())));
        lines.add("");
    }

    private void totals() {
        Summary summary = audit.summary();
        Summary.VerdictCounts routes = summary.routes();
        if (routes.total() == 0) {
            plain("Routes", "none found: this audit says nothing about the project's contracts");
        } else {
            lines.add(DisplayWidth.pad("Routes", LABEL) + DisplayWidth.pad(Integer.toString(routes.total()), 6)
                    + new Share(routes.covered(), routes.total()).percent() + " covered");
            lines.add(VerdictBar.of(routes, Math.min(style.width(), WIDEST_BAR), style));
            legend(routes);
        }
        Summary.ServiceCounts services = summary.services();
        plain("Outcomes", new Share(summary.outcomes().asserted(), summary.outcomes().total()) + " asserted");
        plain("Services", String.join(
                style.dot(),
                Integer.toString(services.total()),
                services.covered() + " covered",
                services.unitOnly() + " unit-only",
                services.mockedOnly() + " mocked-only",
                services.none() + " none"));
        plain("Tests", String.join(
                style.dot(),
                Words.count(summary.tests().files(), "integration file"),
                Words.count(summary.tests().cases(), "case"),
                Words.count(summary.tests().exercises(), "exercise")));
    }

    /** The meaning of the bar's parts, on as many lines as it needs. */
    private void legend(Summary.VerdictCounts routes) {
        int[] numbers = {routes.covered(), routes.partial(), routes.mislabeledUnitTest(), routes.none()};
        Verdict[] verdicts = {Verdict.COVERED, Verdict.PARTIAL, Verdict.MISLABELED_UNIT_TEST, Verdict.NONE};
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int i = 0; i < numbers.length; i++) {
            String words = " " + numbers[i] + " " + verdicts[i].label();
            int columns = 1 + words.length() + (used == 0 ? 0 : 3);
            if (used > 0 && used + columns > style.width()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append("   ");
            }
            line.append(style.paint(VerdictBar.colour(verdicts[i]), VerdictBar.glyph(verdicts[i], style)))
                    .append(words);
            used += columns;
        }
        lines.add(line.toString());
    }

    private void worstGroups() {
        List<GroupResult> worst = WorstGroups.of(audit);
        if (worst.isEmpty()) {
            return;
        }
        heading("Worst groups", Math.min(MOST_GROUPS, worst.size()), worst.size());
        RouteIndex routes = new RouteIndex(audit);
        int nameColumns = Math.min(34, style.width() / 3 + 6);
        for (GroupResult group : worst.subList(0, Math.min(MOST_GROUPS, worst.size()))) {
            Verdict verdict = group.verdict() == null ? Verdict.NONE : group.verdict();
            String name = audit.apps().size() > 1 ? group.app() + ": " + group.name() : group.name();
            Share outcomes = routes.outcomesOf(group);
            String facts = Words.count(group.routes().size(), "route") + ", " + outcomes.part() + "/"
                    + outcomes.whole() + " outcomes";
            int verdictColumns = Verdict.MISLABELED_UNIT_TEST.label().length();
            // What is left of the line bounds the facts too, so that a narrow terminal wraps nothing.
            int room = style.width() - 2 - nameColumns - 2;
            String label = style.fit(verdict.label(), Math.min(verdictColumns, room));
            int factRoom = room - verdictColumns - 2;
            lines.add("  " + DisplayWidth.pad(style.fit(name, nameColumns), nameColumns) + "  "
                    + style.paint(VerdictBar.colour(verdict), label)
                    + (factRoom < 10
                            ? ""
                            : " ".repeat(verdictColumns - label.length() + 2) + style.fit(facts, factRoom)));
        }
    }

    private void topGaps() {
        if (audit.gaps().isEmpty()) {
            return;
        }
        int shown = Math.min(MOST_GAPS, audit.gaps().size());
        heading("Top gaps", shown, audit.gaps().size());
        RouteIndex routes = new RouteIndex(audit);
        for (Gap gap : audit.gaps().subList(0, shown)) {
            RouteResult route = routes.route(gap.subject());
            String subject = route == null ? gap.subject() : route.id();
            String priority = gap.priority().label();
            Colour colour = priority.equals("P0") ? Colour.RED : Colour.YELLOW;
            lines.add("  " + style.paint(colour, priority) + "  "
                    + style.fit(subject + ": " + gap.scenario().text(), style.width() - 6));
        }
    }

    private void notResolved() {
        List<BlindSpot> spots = audit.unresolved();
        if (spots.isEmpty()) {
            return;
        }
        int shown = Math.min(MOST_PLACES, spots.size());
        heading("Not resolved", shown, spots.size());
        for (BlindSpot spot : spots.subList(0, shown)) {
            lines.add("  " + style.fit(spot.source() + " " + spot.what() + ": " + spot.why(), style.width() - 2));
        }
    }

    private void problems() {
        List<Diagnostic> problems = audit.diagnostics().stream()
                .filter(diagnostic -> diagnostic.level() != Diagnostic.Level.INFO)
                .toList();
        if (problems.isEmpty()) {
            return;
        }
        int shown = Math.min(MOST_PLACES, problems.size());
        heading("Problems", shown, problems.size());
        for (Diagnostic problem : problems.subList(0, shown)) {
            String at = problem.source() == null ? "" : problem.source() + " ";
            lines.add("  " + style.fit(at + problem.message(), style.width() - 2));
        }
    }

    private void files(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.paint(Colour.BOLD, "Report"));
        for (Path file : files) {
            // Never cut: a path is there to be copied.
            lines.add("  " + style.safe(file.toString()));
        }
    }

    private void heading(String title, int shown, int total) {
        lines.add("");
        String count = shown < total ? " (" + shown + " of " + total + ")" : " (" + total + ")";
        lines.add(style.paint(Colour.BOLD, title) + style.paint(Colour.DIM, count));
    }

    private void plain(String label, String text) {
        lines.add(DisplayWidth.pad(label, LABEL) + style.fit(text, style.width() - LABEL));
    }
}

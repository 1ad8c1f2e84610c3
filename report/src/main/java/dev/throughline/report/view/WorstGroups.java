package dev.throughline.report.view;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.Priority;
import dev.throughline.model.audit.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The groups that are not covered, worst first: by verdict, then by urgent gaps, then by what is missing. */
public final class WorstGroups {

    private WorstGroups() {}

    /** All groups with routes that are not covered. */
    public static List<GroupResult> of(Audit audit) {
        Set<String> urgent = new HashSet<>();
        for (Gap gap : audit.gaps()) {
            if (gap.priority() == Priority.P0) {
                urgent.add(gap.subject());
            }
        }
        return audit.groups().stream()
                .filter(group -> group.verdict() != null && group.verdict() != Verdict.COVERED)
                .sorted(Comparator.comparing(GroupResult::verdict, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(group -> -group.routes().stream().filter(urgent::contains).count())
                        .thenComparingInt(group -> -group.missing().size())
                        .thenComparing(GroupResult::app)
                        .thenComparing(GroupResult::name))
                .toList();
    }
}

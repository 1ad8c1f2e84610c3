package dev.throughline.judge.scenario;

import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.OutcomeEvidence;
import dev.throughline.judge.evidence.RouteEvidence;
import dev.throughline.model.audit.ScenarioKind;
import java.util.List;
import java.util.regex.Pattern;

/** The bounds and the stability of pages, where the route has parameters for them and no test sends one. */
final class PaginationRule implements ScenarioRule {

    private static final Pattern PAGE_PARAMETER = Pattern.compile(
            "[?&](page|per_?page|page_?size|limit|offset|skip|take|cursor|after|before|start_?after)=",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<MissingScenario> missing(RouteEvidence evidence) {
        if (!evidence.route().paginates() || evidence.evidence().stream().anyMatch(PaginationRule::asksForPage)) {
            return List.of();
        }
        return List.of(
                MissingScenario.asked(
                        ScenarioKind.PAGINATION, "page-bounds", "an empty page past the end, and the largest page"),
                MissingScenario.asked(
                        ScenarioKind.PAGINATION, "page-stability", "no entry twice and none left out across pages"));
    }

    private static boolean asksForPage(GradedExercise exercise) {
        String path = exercise.fact().path();
        return path != null && PAGE_PARAMETER.matcher(path).find() && OutcomeEvidence.looksAtAnswer(exercise);
    }
}

package dev.throughline.report.sample;

import dev.throughline.model.SourceRef;
import dev.throughline.model.StateActionKind;
import dev.throughline.model.StateEffect;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State machines of the sample: one with every effect and kind of evidence, and one with hostile names. */
final class SampleStates {
    private static final String CASE = "tests/integration/assets.test.ts::assets > publishes";

    private SampleStates() {}

    static List<StateMachineResult> machines() {
        SourceRef store = new SourceRef("server/src/assets/store.ts", 12);
        return List.of(
                new StateMachineResult("assets.status", "assets", "status", store,
                        List.of("draft", "published", "gone"), true, List.of("draft"), List.of("gone"),
                        List.of(
                                new StateAction(StateActionKind.ROUTE, "POST /api/assets", "server#POST /api/assets",
                                        store,
                                        List.of(cell(null, StateEffect.MOVES, List.of("draft"), 201, List.of(CASE),
                                                true))),
                                new StateAction(StateActionKind.ROUTE, "POST /api/assets/{id}/publish",
                                        "server#POST /api/assets/{id}/publish", store,
                                        List.of(
                                                cell("draft", StateEffect.MOVES, List.of("published"), 200,
                                                        List.of(CASE), false),
                                                cell("published", StateEffect.STAYS, List.of(), 200, List.of(),
                                                        false),
                                                cell("gone", StateEffect.REFUSED, List.of(), 409, List.of(),
                                                        false))),
                                new StateAction(StateActionKind.WORKER, "Sweeper.runOnce", null, store,
                                        List.of(cell("published", StateEffect.UNDECIDED, List.of(), null, List.of(),
                                                false))))),
                new StateMachineResult(Hostile.MARKUP + ".state", Hostile.MARKUP, "state", store,
                        List.of(Hostile.TERMINAL, "done"), false, List.of(), List.of(), List.of()));
    }

    private static StateCell cell(
            @Nullable String state,
            StateEffect effect,
            List<String> to,
            @Nullable Integer status,
            List<String> tests,
            boolean asserted) {
        return new StateCell(state, effect, to, status, tests, asserted);
    }
}

package dev.throughline.judge.gap;

import dev.throughline.judge.evidence.GuardEvidence.GuardOutcome;
import dev.throughline.judge.scenario.MissingScenario;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.model.facts.RouteFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is missing, the most urgent first. An answer of a guard is one gap however many routes stand behind
 * the guard, since one test closes it for all of them.
 */
public final class Gaps {

    /** What the code shows comes before what a rule asks for, within a priority and a risk. */
    private static final Comparator<Ranked> ORDER = Comparator.comparing((Ranked it) -> it.gap().priority())
            .thenComparing(Ranked::risk, Comparator.nullsLast(Comparator.<Risk>naturalOrder()))
            .thenComparing(it -> it.gap().scenario().kind())
            .thenComparing(it -> it.gap().subject())
            .thenComparing(it -> it.gap().scenario().text())
            .thenComparing(it -> it.gap().id());

    private final Map<GuardOutcome, List<RouteFact>> behindGuard = new HashMap<>();
    private final List<RouteGaps> routes;

    private Gaps(List<RouteGaps> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(it -> it.route().key()))
                .toList();
        for (RouteGaps gaps : this.routes) {
            for (MissingScenario missing : gaps.missing()) {
                if (missing.guard() != null) {
                    behindGuard.computeIfAbsent(missing.guard(), ignored -> new ArrayList<>()).add(gaps.route());
                }
            }
        }
    }

    /** Ranks what routes miss, the services and workers that no test runs for real, and refusals of final states. */
    public static List<Gap> of(
            List<RouteGaps> routes,
            List<ServiceResult> services,
            List<WorkerResult> workers,
            List<StateMachineResult> machines) {
        return new Gaps(routes).ranked(services, workers, machines);
    }

    private List<Gap> ranked(
            List<ServiceResult> services, List<WorkerResult> workers, List<StateMachineResult> machines) {
        Map<String, Ranked> byId = new TreeMap<>();
        for (RouteGaps gaps : routes) {
            for (MissingScenario missing : gaps.missing()) {
                if (speaksFor(gaps.route(), missing)) {
                    Ranked ranked = ranked(gaps.route(), missing);
                    byId.putIfAbsent(ranked.gap().id(), ranked);
                }
            }
        }
        for (ServiceResult service : services) {
            if (service.verdict() != ServiceVerdict.COVERED) {
                Ranked ranked = ranked(service);
                byId.putIfAbsent(ranked.gap().id(), ranked);
            }
        }
        for (WorkerResult worker : workers) {
            if (worker.verdict() != ServiceVerdict.COVERED) {
                Ranked ranked = ranked(worker);
                byId.putIfAbsent(ranked.gap().id(), ranked);
            }
        }
        for (StateMachineResult machine : machines) {
            StateGaps.of(machine).forEach(ranked -> byId.putIfAbsent(ranked.gap().id(), ranked));
        }
        return byId.values().stream().sorted(ORDER).map(Ranked::gap).toList();
    }

    /** Whether a route is the one under which a gap is listed: of those behind a guard, the first. */
    private boolean speaksFor(RouteFact route, MissingScenario missing) {
        return missing.guard() == null
                || behindGuard.getOrDefault(missing.guard(), List.of(route)).getFirst().equals(route);
    }

    private Ranked ranked(RouteFact route, MissingScenario missing) {
        Scenario scenario = missing.scenario();
        String id = GapId.of(Arrays.asList(
                route.key(),
                scenario.kind().label(),
                scenario.status(),
                missing.code(),
                missing.function(),
                missing.ordinal()));
        Ranking ranking = Priorities.of(route, missing);
        Gap gap = new Gap(id, ranking.priority(), route.key(), scenario, ranking.why() + behind(missing));
        return new Ranked(gap, ranking.risk());
    }

    private String behind(MissingScenario missing) {
        int count = missing.guard() == null
                ? 1
                : behindGuard.getOrDefault(missing.guard(), List.of()).size();
        return count > 1 ? "; the guard stands before " + count + " routes" : "";
    }

    private static Ranked ranked(ServiceResult service) {
        String text = switch (service.verdict()) {
            case MOCKED_ONLY -> "run for real: it appears only as a double";
            case UNIT_ONLY -> "run with its real boundaries: only exercises of grade unit run it";
            default -> "run for real: no test of the integration suite touches it";
        };
        String id = GapId.of(Arrays.asList(service.app(), service.name(), ScenarioKind.WIRING.label()));
        Ranking ranking = Priorities.of(service);
        Scenario scenario = new Scenario(ScenarioKind.WIRING, null, text);
        return new Ranked(
                new Gap(id, ranking.priority(), service.name(), scenario, ranking.why()), ranking.risk());
    }

    private static Ranked ranked(WorkerResult worker) {
        String text = switch (worker.verdict()) {
            case MOCKED_ONLY -> "the loop or one step of it, run for real: it appears only as a double";
            case UNIT_ONLY -> "the loop or one step of it, with its real boundaries: only cases of grade unit drive it";
            default -> "the loop or one step of it: no test of the integration suite drives it";
        };
        String id = GapId.of(Arrays.asList(
                worker.app(), worker.name(), worker.source().file(), "worker", ScenarioKind.WIRING.label()));
        Ranking ranking = Priorities.of(worker);
        Scenario scenario = new Scenario(ScenarioKind.WIRING, null, text);
        return new Ranked(
                new Gap(id, ranking.priority(), worker.name(), scenario, ranking.why()), ranking.risk());
    }

    /** A gap with the risk that ranks it. */
    record Ranked(Gap gap, @Nullable Risk risk) {}
}

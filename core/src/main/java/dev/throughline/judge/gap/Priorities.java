package dev.throughline.judge.gap;

import dev.throughline.judge.scenario.MissingScenario;
import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.audit.Priority;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.audit.ScenarioKind;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateMachineResult;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.model.facts.RouteFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The priority of a gap with its reason: risk before core flow before complexity. Traffic is not known from source
 * code and is never guessed.
 */
final class Priorities {

    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int SERVER_ERROR = 500;
    private static final int MANY_SERVICES = 3;
    private static final int MANY_BOUNDARIES = 2;

    private Priorities() {}

    /** Ranks what a route misses. */
    static Ranking of(RouteFact route, MissingScenario missing) {
        return byRisk(route, missing).orElseGet(() -> byFlow(route, missing));
    }

    /** Ranks a service that no test runs for real. */
    static Ranking of(ServiceResult service) {
        return firstRisk(List.of(new Place("the name", service.name())))
                .orElseGet(() -> Ranking.of(Priority.P2, "wiring: a registered " + service.kind()));
    }

    /** Ranks a worker that no test drives for real. */
    static Ranking of(WorkerResult worker) {
        return paymentOf(worker.boundaries())
                .map(name -> Ranking.of(Risk.MONEY, "the worker crosses " + name))
                .or(() -> firstRisk(placesOf(worker)))
                .orElseGet(() -> Ranking.of(Priority.P2, "wiring: a background " + worker.kind().label()
                        + " that production starts"));
    }

    /** Ranks a refusal that no test provokes. */
    static Ranking of(StateAction action, StateMachineResult machine) {
        return firstRisk(List.of(new Place("the action", action.name()), new Place("the field", machine.name())))
                .orElseGet(() -> Ranking.of(Priority.P2, "complexity: the answer depends on a stored state"));
    }

    private static List<Place> placesOf(WorkerResult worker) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("the name", worker.name()));
        worker.steps().forEach(step -> places.add(new Place("the step " + step, step)));
        return places;
    }

    private static Optional<Ranking> byRisk(RouteFact route, MissingScenario missing) {
        ScenarioKind kind = missing.scenario().kind();
        if (kind == ScenarioKind.PAGINATION) {
            return Optional.empty();
        }
        if (paymentOf(route.boundaries()).isPresent()) {
            return paymentOf(route.boundaries()).map(name -> Ranking.of(Risk.MONEY, "the route crosses " + name));
        }
        Optional<Ranking> byWord = firstRisk(places(route, missing.scenario()));
        if (byWord.isPresent()) {
            return byWord;
        }
        if (kind == ScenarioKind.AUTH) {
            return Optional.of(Ranking.of(Risk.AUTHORISATION, "who is let in, and to whose data"));
        }
        if (kind == ScenarioKind.ROLLBACK) {
            return Optional.of(Ranking.of(Risk.DATA_LOSS, "a failure half-way leaves stores apart"));
        }
        boolean deletes = route.method().equals("DELETE") && isSuccess(missing.scenario());
        return deletes
                ? Optional.of(Ranking.of(Risk.DATA_LOSS, "the method is DELETE"))
                : Optional.empty();
    }

    private static Optional<String> paymentOf(List<Boundary> boundaries) {
        return boundaries.stream()
                .filter(boundary -> boundary.kind() == BoundaryKind.PAYMENT)
                .map(Boundary::name)
                .sorted()
                .findFirst();
    }

    private static List<Place> places(RouteFact route, Scenario scenario) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("the path", route.path()));
        places.add(new Place("the group", route.group()));
        places.add(new Place("the cause", scenario.text()));
        route.services().stream().sorted().forEach(name -> places.add(new Place("the service " + name, name)));
        return places;
    }

    /** The worst risk that any of the places speaks of, with the first such place. */
    private static Optional<Ranking> firstRisk(List<Place> places) {
        for (Risk risk : Risk.values()) {
            for (Place place : places) {
                Optional<String> word = risk.wordIn(place.text());
                if (word.isPresent()) {
                    return word.map(it -> Ranking.of(risk, place.name() + " says \"" + it + "\""));
                }
            }
        }
        return Optional.empty();
    }

    private static Ranking byFlow(RouteFact route, MissingScenario missing) {
        Scenario scenario = missing.scenario();
        if (isSuccess(scenario)) {
            return Ranking.of(Priority.P1, "core flow: no test shows that the route works");
        }
        if (missing.guard() != null) {
            return Ranking.of(Priority.P2, "wiring: a guard in front of the route");
        }
        return switch (scenario.kind()) {
            case DEGRADATION -> Ranking.of(Priority.P2, "complexity: something outside fails");
            case IDEMPOTENCY, CONCURRENCY -> Ranking.of(Priority.P2, "complexity: the order of requests matters");
            default -> byComplexity(route, scenario);
        };
    }

    private static Ranking byComplexity(RouteFact route, Scenario scenario) {
        long boundaries = route.boundaries().stream().map(Boundary::name).distinct().count();
        if (route.services().size() >= MANY_SERVICES) {
            return Ranking.of(Priority.P2, "complexity: the route reaches " + route.services().size() + " services");
        }
        if (boundaries >= MANY_BOUNDARIES) {
            return Ranking.of(Priority.P2, "complexity: the route crosses " + boundaries + " boundaries");
        }
        Integer status = scenario.status();
        return status != null && status >= SERVER_ERROR
                ? Ranking.of(Priority.P2, "wiring: a failure of the server's side")
                : Ranking.of(Priority.P3, "no risk, core flow or complexity is seen in the code");
    }

    private static boolean isSuccess(Scenario scenario) {
        Integer status = scenario.status();
        return scenario.kind() == ScenarioKind.OUTCOME && status != null && status >= SUCCESS && status < REDIRECT;
    }

    /** A text of the project that may speak of a risk, with what it is. */
    private record Place(String name, String text) {}
}

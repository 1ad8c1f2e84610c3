package dev.throughline.judge.verdict;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.throughline.judge.evidence.GradedExercise;
import dev.throughline.judge.evidence.SuiteEvidence;
import dev.throughline.model.audit.ServiceResult;
import dev.throughline.model.audit.ServiceVerdict;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.RouteFact;
import dev.throughline.model.facts.ServiceFact;
import dev.throughline.model.facts.TestFileFact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The cross-reference of services: which of them a test of the integration suite runs for real. */
public final class ServiceVerdicts {

    private static final Comparator<ServiceResult> ORDER = comparing(
            ServiceResult::app, nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(ServiceResult::name, naturalOrder())
            .thenComparing(ServiceResult::source);

    private final SuiteEvidence suite;
    private final Set<String> suiteFiles;
    private final Map<String, String> appOfRoute = new HashMap<>();
    private final List<ServiceFact> services;

    /** Takes the facts and the exercises of the integration suite. */
    public ServiceVerdicts(AuditFacts facts, SuiteEvidence suite) {
        this.suite = suite;
        services = facts.services();
        suiteFiles = facts.tests().stream()
                .filter(SuiteEvidence::isIntegration)
                .map(TestFileFact::file)
                .collect(Collectors.toSet());
        for (RouteFact route : facts.routes()) {
            appOfRoute.put(route.key(), route.app());
        }
    }

    /** Every service, sorted by app and name. */
    public List<ServiceResult> results() {
        return services.stream().map(this::result).sorted(ORDER).toList();
    }

    private ServiceResult result(ServiceFact service) {
        List<GradedExercise> running = suite.exercises().stream()
                .filter(exercise -> exercise.fact().services().contains(service.name()))
                .filter(exercise -> ofSameApp(exercise, service))
                .toList();
        Set<String> doubledIn = doubledIn(service);
        Set<String> tests = new TreeSet<>(doubledIn);
        running.forEach(exercise -> tests.add(exercise.file()));
        return new ServiceResult(
                service.name(),
                service.app(),
                service.kind(),
                service.source(),
                verdict(running, !doubledIn.isEmpty()),
                List.copyOf(tests));
    }

    private static ServiceVerdict verdict(List<GradedExercise> running, boolean doubled) {
        if (running.stream().anyMatch(GradedExercise::isEvidence)) {
            return ServiceVerdict.COVERED;
        }
        if (!running.isEmpty()) {
            return ServiceVerdict.UNIT_ONLY;
        }
        return doubled ? ServiceVerdict.MOCKED_ONLY : ServiceVerdict.NONE;
    }

    private Set<String> doubledIn(ServiceFact service) {
        Set<String> files = new TreeSet<>(service.doubledIn());
        files.retainAll(suiteFiles);
        suite.exercises().stream()
                .filter(exercise -> exercise.fact().doubles().stream()
                        .anyMatch(name -> standsFor(name, service)))
                .filter(exercise -> ofSameApp(exercise, service))
                .forEach(exercise -> files.add(exercise.file()));
        return files;
    }

    /** Whether a double replaces a service, or a member of it. */
    private static boolean standsFor(String replaced, ServiceFact service) {
        return replaced.equals(service.name()) || replaced.startsWith(service.name() + ".");
    }

    /** Two apps may register services of one name; where the app of either side is not known, the name decides. */
    private boolean ofSameApp(GradedExercise exercise, ServiceFact service) {
        String key = exercise.fact().routeKey();
        String app = key == null ? null : appOfRoute.get(key);
        return app == null || service.app() == null || app.equals(service.app());
    }
}

package dev.throughline.audit;

import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.GroupFact;
import dev.throughline.model.facts.RouteFact;
import dev.throughline.model.facts.ServiceFact;
import dev.throughline.model.facts.StateMachineFact;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.model.facts.WorkerFact;
import dev.throughline.source.suite.TestFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Surveys the servers and the tests of one language. */
final class LanguageSurvey {

    /**
     * What was found.
     *
     * @param files files that production runs
     */
    record Found(
            List<AppFact> apps,
            List<GroupFact> groups,
            List<RouteFact> routes,
            List<TestFileFact> tests,
            List<ServiceFact> services,
            List<WorkerFact> workers,
            List<StateMachineFact> machines,
            Set<String> files,
            List<BlindSpot> unresolved,
            List<Diagnostic> findings) {}

    private final Checkout checkout;
    private final Worlds worlds;
    private final TestSide tests;
    private final Containment containment;
    private final Auditor.ProgressListener progress;

    LanguageSurvey(
            Checkout checkout,
            Worlds worlds,
            TestSide tests,
            Containment containment,
            Auditor.ProgressListener progress) {
        this.checkout = checkout;
        this.worlds = worlds;
        this.tests = tests;
        this.containment = containment;
        this.progress = progress;
    }

    /** What is found in the code and the test files of the language; nothing where it has no code. */
    Optional<Found> of(List<TestFile> all) {
        boolean any = checkout.tree().files().stream().anyMatch(file -> worlds.language().isOf(file.path()));
        if (!any) {
            return Optional.empty();
        }
        progress.stage("interpreting the servers");
        Production production = new ProductionSurvey(checkout, worlds, tests, containment).survey();
        List<TestFile> mine = all.stream().filter(file -> worlds.language().isOf(file.path())).toList();
        RouteMap routes = new RouteMap(production.routes(), production.appValues());
        TestSurvey survey = new TestSurvey(
                worlds, tests, production.services(), production.workers(), routes, checkout.pytest(),
                new DatabaseSubstitutes(tests, production.databases()));
        TestGroups groups = new TestGroups(checkout.tree(), worlds.language());
        List<TestSurvey.Surveyed> surveyed = new SuiteSurvey(
                survey, groups, production, containment, progress).of(mine);
        List<TestFileFact> files = surveyed.stream().map(TestSurvey.Surveyed::fact).toList();
        List<BlindSpot> unresolved = new ArrayList<>(production.unresolved());
        surveyed.forEach(file -> unresolved.addAll(file.unresolved()));
        List<Diagnostic> findings = new ArrayList<>(production.findings());
        surveyed.forEach(file -> findings.addAll(file.findings()));
        return Optional.of(new Found(
                production.apps(),
                production.groups(),
                production.routes().stream().map(RouteSurvey.Surveyed::fact).toList(),
                files,
                services(production, files),
                WorkerRuns.facts(production.workers(), surveyed),
                StateVisits.ofAll(
                        production.machines(), surveyed.stream().flatMap(file -> file.stories().stream()).toList()),
                production.files(),
                unresolved,
                findings));
    }

    private static List<ServiceFact> services(Production production, List<TestFileFact> tests) {
        String app = production.apps().size() == 1 ? production.apps().getFirst().name() : null;
        List<ServiceFact> services = new ArrayList<>();
        for (ServiceCatalog.Service service : production.services().services()) {
            List<String> doubledIn = tests.stream()
                    .filter(test -> test.suite().equals("integration")
                            && test.substitutes().stream()
                                    .anyMatch(s -> s.kind().isDouble() && s.name().equals(service.name())))
                    .map(TestFileFact::file)
                    .sorted()
                    .toList();
            services.add(new ServiceFact(
                    service.name(), app, service.kind().label(), service.site().ref(), doubledIn));
        }
        return services;
    }

    /** What was found in all languages together. */
    static Found all(List<Found> each) {
        Found all = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), new ArrayList<>(),
                new ArrayList<>());
        for (Found found : each) {
            all.apps.addAll(found.apps);
            all.groups.addAll(found.groups);
            all.routes.addAll(found.routes);
            all.tests.addAll(found.tests);
            all.services.addAll(found.services);
            all.workers.addAll(found.workers);
            all.machines.addAll(found.machines);
            all.files.addAll(found.files);
            all.unresolved.addAll(found.unresolved);
            all.findings.addAll(found.findings);
        }
        all.services.sort(Comparator.comparing(ServiceFact::name));
        return all;
    }
}

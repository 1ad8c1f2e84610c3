package dev.throughline.audit;

import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.source.suite.Suite;
import dev.throughline.source.suite.TestFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the test files of the integration suite. Where none of them sends a request to an app, those files belong to the
 * suite that do (spec of verdicts: "the integration suite").
 */
final class SuiteSurvey {
    private final TestSurvey survey;
    private final TestGroups groups;
    private final Production production;
    private final Containment containment;
    private final Auditor.ProgressListener progress;

    SuiteSurvey(
            TestSurvey survey,
            TestGroups groups,
            Production production,
            Containment containment,
            Auditor.ProgressListener progress) {
        this.survey = survey;
        this.groups = groups;
        this.production = production;
        this.containment = containment;
        this.progress = progress;
    }

    /** The files of the suite, as they were seen to be, in the given order. */
    List<TestSurvey.Surveyed> of(List<TestFile> files) {
        List<TestSurvey.Surveyed> suite = new ArrayList<>(
                run(files.stream().filter(TestFile::isInIntegrationSuite).toList()));
        Set<String> unreached = appsOutOfReachOf(suite);
        boolean nothingSent = suite.stream().noneMatch(SuiteSurvey::sendsRequests);
        if (nothingSent || !unreached.isEmpty()) {
            List<TestFile> others = files.stream()
                    .filter(file -> !file.isInIntegrationSuite() && !file.frontEnd() && !file.drivesBrowser())
                    .map(file -> file.decided(Suite.INTEGRATION, "content"))
                    .toList();
            run(others).stream()
                    .filter(file -> nothingSent ? sendsRequests(file) : !disjoint(appsOf(file.fact()), unreached))
                    .forEach(suite::add);
        }
        return suite;
    }

    private List<TestSurvey.Surveyed> run(List<TestFile> files) {
        progress.stage("running " + files.size() + " test files symbolically");
        return LargeStack.map(groups.of(files), this::runGroup).stream().flatMap(List::stream).toList();
    }

    /** Runs the files of a group one after the other in their world. */
    private List<TestSurvey.Surveyed> runGroup(List<TestFile> group) {
        TestWorld world = survey.world(group);
        return group.stream()
                .map(file -> containment.run("running a test file", new SourceRef(file.path(), 1),
                        () -> survey.survey(file, world),
                        () -> new TestSurvey.Surveyed(unread(file), Map.of(), List.of(), List.of(), List.of())))
                .toList();
    }

    private Set<String> appsOutOfReachOf(List<TestSurvey.Surveyed> suite) {
        Set<String> unreached = new TreeSet<>();
        production.routes().forEach(route -> unreached.add(route.fact().app()));
        suite.forEach(file -> unreached.removeAll(appsOf(file.fact())));
        return unreached;
    }

    /** The apps that a file sends requests to. */
    private static Set<String> appsOf(TestFileFact file) {
        Set<String> apps = new TreeSet<>();
        file.exercises().stream()
                .map(ExerciseFact::routeKey)
                .filter(Objects::nonNull)
                .forEach(key -> apps.add(key.substring(0, key.indexOf('#'))));
        return apps;
    }

    private static boolean disjoint(Collection<String> some, Collection<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    private static boolean sendsRequests(TestSurvey.Surveyed file) {
        return file.fact().exercises().stream().anyMatch(exercise -> exercise.calls() == null);
    }

    /** A test file that was not run, because it is outside of the suite or because Throughline failed, is listed. */
    static TestFileFact unread(TestFile file) {
        return new TestFileFact(
                file.path(),
                file.runner().id(),
                file.isInIntegrationSuite() ? "integration" : "unit",
                file.suiteBy(),
                null, null, List.of(), List.of(), List.of());
    }
}

package dev.throughline.judge;

import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.AuditFacts;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.model.facts.GroupFact;
import dev.throughline.model.facts.OutcomeFact;
import dev.throughline.model.facts.ProjectFact;
import dev.throughline.model.facts.RouteFact;
import dev.throughline.model.facts.ServiceFact;
import dev.throughline.model.facts.StateMachineFact;
import dev.throughline.model.facts.TestFileFact;
import dev.throughline.model.facts.WorkerFact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the facts of one audit in a test: the app {@code server} with routes, test files, services and workers. */
public final class FactsBuilder {

    public static final String SUITE_FILE = "tests/integration/assets.test.ts";
    public static final String UNIT_FILE = "tests/unit/assets.test.ts";

    private final List<RouteFact> routes = new ArrayList<>();
    private final List<OutcomeFact> shared = new ArrayList<>();
    private final List<GroupFact> groups = new ArrayList<>();
    private final List<TestFileFact> tests = new ArrayList<>();
    private final List<ServiceFact> services = new ArrayList<>();
    private final List<WorkerFact> workers = new ArrayList<>();
    private final List<StateMachineFact> machines = new ArrayList<>();

    private FactsBuilder() {}

    public static FactsBuilder facts(RouteBuilder... routes) {
        FactsBuilder builder = new FactsBuilder();
        Stream.of(routes).map(RouteBuilder::build).forEach(builder.routes::add);
        return builder;
    }

    public FactsBuilder shared(int status, String cause) {
        SourceRef source = new SourceRef("src/app.ts", 3);
        shared.add(new OutcomeFact(status, null, cause, Origin.SHARED, false, source, "errorHandler", null));
        return this;
    }

    public FactsBuilder group(String name, String... contract) {
        groups.add(new GroupFact(name, "server", List.of(contract)));
        return this;
    }

    public FactsBuilder suite(ExerciseBuilder... exercises) {
        return file(SUITE_FILE, "integration", 1, exercises);
    }

    public FactsBuilder unitSuite(ExerciseBuilder... exercises) {
        return file(UNIT_FILE, "unit", 1, exercises);
    }

    public FactsBuilder file(String name, String suite, @Nullable Integer cases, ExerciseBuilder... exercises) {
        List<ExerciseFact> built = Stream.of(exercises).map(ExerciseBuilder::build).toList();
        tests.add(new TestFileFact(name, "vitest", suite, "folder", cases, null, List.of(), List.of(), built));
        return this;
    }

    public FactsBuilder service(String name, String... doubledIn) {
        services.add(new ServiceFact(
                name, "server", "service", new SourceRef("src/container.ts", 7), List.of(doubledIn)));
        return this;
    }

    public FactsBuilder machine(StateMachineFact machine) {
        machines.add(machine);
        return this;
    }

    public FactsBuilder worker(WorkerFact worker) {
        workers.add(worker);
        return this;
    }

    public AuditFacts build() {
        return new AuditFacts(
                new ProjectFact("sample", null, List.of("typescript"), List.of("express")),
                List.of(new AppFact("server", new SourceRef("src/server.ts", 1), List.copyOf(shared))),
                List.copyOf(groups),
                List.copyOf(routes),
                List.copyOf(tests),
                List.copyOf(services),
                List.copyOf(workers),
                List.copyOf(machines),
                List.of(),
                List.of());
    }
}

package dev.throughline.audit;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.boundary.BoundaryPack;
import dev.throughline.packs.boundary.BoundaryTables;
import dev.throughline.packs.client.TestCode;
import dev.throughline.packs.web.StartPlaces;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Makes realms: one for production, one for each test file. */
final class Worlds {
    /** Variables that test runners set, which are therefore not set in production. */
    private static final List<String> RUNNER_VARIABLES = List.of("VITEST", "VITEST_WORKER_ID", "VITEST_POOL_ID",
            "JEST_WORKER_ID");

    private final ProgramSource program;
    private final TestSide tests;
    private final Knowledge knowledge;
    private final Map<String, String> documented;
    private final CodeLanguage language;
    private final StartPlaces starts;

    /**
     * @param documented values that the project gives for environment variables in files that are examples
     * @param starts what files say about where servers start
     */
    Worlds(
            ProgramSource program,
            TestSide tests,
            Knowledge knowledge,
            Map<String, String> documented,
            CodeLanguage language,
            StartPlaces starts) {
        this.language = language;
        this.starts = starts;
        this.program = program;
        this.tests = tests;
        this.knowledge = knowledge;
        this.documented = documented;
    }

    /** Web frameworks and test libraries that some pack models; what lies behind boundaries is listed with them. */
    static List<String> libraries() {
        return packs().stream()
                .filter(pack -> !(pack instanceof BoundaryPack))
                .flatMap(pack -> pack.libraries().stream()).sorted().distinct().toList();
    }

    /** Pieces of code by which files that make apps are found. */
    List<String> makingOfApps() {
        return packsOfLanguage().flatMap(pack -> pack.makingOfApps().stream()).toList();
    }

    /** Pieces of code by which files are found that declare background work. */
    List<String> makingOfWorkers() {
        return packsOfLanguage().flatMap(pack -> pack.makingOfWorkers().stream()).toList();
    }

    /** The language of its code. */
    CodeLanguage language() {
        return language;
    }

    /** Starts an app that an attribute of a file describes, where a pack knows such apps. */
    void start(Interpreter in, String file, String attribute) {
        packsOfLanguage().forEach(pack -> pack.start(in, file, attribute));
    }

    private Stream<Pack> packsOfLanguage() {
        return knowledge.packs().stream().filter(pack -> pack.language() == language || pack.isOfAllLanguages());
    }

    /** All packs there are, by name. */
    static List<Pack> packs() {
        return ServiceLoader.load(Pack.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparing(Pack::name))
                .toList();
    }

    /** The world in which the server starts: whatever the environment, it is not a test. */
    Realm production() {
        RecordValue environment = environment();
        if (language == CodeLanguage.ECMASCRIPT) {
            Value mode = Union.of(List.of(new Text("production"), new Text("development")));
            environment.restore("NODE_ENV", mode);
            RUNNER_VARIABLES.forEach(name -> environment.restore(name, Nothing.UNDEFINED));
        }
        return realm(environment);
    }

    /**
     * The world of one test file.
     *
     * @param variables what the runner's configuration sets
     */
    Realm test(Map<String, String> variables) {
        RecordValue environment = environment();
        if (language == CodeLanguage.ECMASCRIPT) {
            environment.restore("NODE_ENV", new Text("test"));
        }
        variables.forEach((name, value) -> environment.restore(name, new Text(value)));
        return realm(environment);
    }

    private RecordValue environment() {
        RecordValue environment = RecordValue.open(null);
        documented.forEach((name, value) -> environment.restore(name, Unknown.documented(value)));
        return environment;
    }

    private Realm realm(RecordValue environment) {
        Models models = new Models();
        packsOfLanguage().forEach(pack -> pack.install(models));
        Realm realm = new Realm(program, models, language.semantics(), environment);
        realm.companion(TestCode.class, () -> tests::contains);
        realm.companion(BoundaryTables.class, knowledge::boundaries);
        realm.companion(StartPlaces.class, () -> starts);
        return realm;
    }
}

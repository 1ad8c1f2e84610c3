package dev.throughline.audit;

import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.Models;
import dev.throughline.eval.ProgramSource;
import dev.throughline.eval.Realm;
import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.boundary.BoundaryPack;
import dev.throughline.packs.boundary.BoundaryTables;
import dev.throughline.packs.client.TestCode;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Makes realms: one for production, one for each test file. */
final class Worlds {
    /** Variables that test runners set, which are therefore not set in production. */
    private static final List<String> RUNNER_VARIABLES = List.of("VITEST", "VITEST_WORKER_ID", "VITEST_POOL_ID",
            "JEST_WORKER_ID");

    private final ProgramSource program;
    private final TestSide tests;
    private final Knowledge knowledge;
    private final Map<String, String> documented;
    private final LanguageSemantics ecmaScript = new EcmaScriptSemantics();

    /**
     * @param documented values that the project gives for environment variables in files that are examples
     */
    Worlds(ProgramSource program, TestSide tests, Knowledge knowledge, Map<String, String> documented) {
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
        return knowledge.packs().stream().flatMap(pack -> pack.makingOfApps().stream()).toList();
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
        Value mode = Union.of(List.of(new Text("production"), new Text("development")));
        environment.restore("NODE_ENV", mode);
        RUNNER_VARIABLES.forEach(name -> environment.restore(name, Nothing.UNDEFINED));
        return realm(environment);
    }

    /**
     * The world of one test file.
     *
     * @param variables what the runner's configuration sets
     */
    Realm test(Map<String, String> variables) {
        RecordValue environment = environment();
        environment.restore("NODE_ENV", new Text("test"));
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
        knowledge.packs().forEach(pack -> pack.install(models));
        Realm realm = new Realm(program, models, ecmaScript, environment);
        realm.companion(TestCode.class, () -> tests::contains);
        realm.companion(BoundaryTables.class, knowledge::boundaries);
        return realm;
    }
}

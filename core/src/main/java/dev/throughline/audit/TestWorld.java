package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Nothing;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.pytest.PytestState;
import dev.throughline.source.suite.TestFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The world that test files run in. One that several files share is left as it was found, but for the code under test
 * that has been loaded; the modules that set up all of its files are loaded once, as in a process of the runner.
 */
final class TestWorld {
    /** A file's own budget is that of its parts. */
    private static final Budget UNLIMITED = new Budget(Long.MAX_VALUE / 2, Integer.MAX_VALUE, 60, 8, 200);

    private final Interpreter in;
    private final TestWatch watch;
    private final boolean shared;

    private TestWorld(Interpreter in, TestWatch watch, boolean shared) {
        this.in = in;
        this.watch = watch;
        this.shared = shared;
    }

    /** A world for one file. */
    static TestWorld own(Interpreter in, TestWatch watch) {
        return new TestWorld(in, watch, false);
    }

    /**
     * A world that files share.
     *
     * @param fresh makes the world
     * @param watching makes one who watches it
     */
    static TestWorld shared(
            Supplier<Interpreter> fresh, Supplier<TestWatch> watching, TestSide tests, List<TestFile> files) {
        TestWorld world = new TestWorld(fresh.get(), watching.get(), true);
        List<String> common = commonSetup(files);
        if (!common.isEmpty() && !world.setUp(common)) {
            // What the modules skip is to be told of each file.
            world = new TestWorld(fresh.get(), watching.get(), true);
        }
        Realm realm = world.in.realm();
        Set<String> standing = Set.copyOf(realm.modules().keySet());
        realm.passing(file -> tests.contains(file) && !standing.contains(file));
        return world;
    }

    /** The modules that set up all files, outermost first; none for a file alone, which gains nothing by it. */
    private static List<String> commonSetup(List<TestFile> files) {
        @Nullable List<String> common = null;
        for (TestFile file : files) {
            List<String> setup = TestSurvey.setupFiles(file);
            if (common == null) {
                common = new ArrayList<>(setup);
            }
            common.retainAll(setup);
        }
        return common == null || files.size() == 1 ? List.of() : common;
    }

    /** Loads modules for good; false when one of them skips what it sets up. */
    private boolean setUp(List<String> modules) {
        in.hook(watch);
        for (String module : modules) {
            in.explore(Budget.EXACT, false, () -> in.load(module, Site.NOWHERE));
        }
        boolean skips = PytestState.of(in.realm()).isSkipped();
        in.realm().forgetPassing(Set.of(PytestState.class));
        Substitutes.of(in.realm()).keep();
        return !skips;
    }

    /** Runs a file with one who watches it. */
    void run(BiConsumer<Interpreter, TestWatch> file) {
        TestWatch own = new TestWatch(watch);
        in.hook(own);
        if (!shared) {
            file.accept(in, own);
            return;
        }
        try {
            // What the file has seen is read before what it has done is undone.
            in.explore(UNLIMITED, true, () -> {
                file.accept(in, own);
                return Nothing.NULL;
            });
        } finally {
            in.realm().forgetPassing(Set.of(PytestState.class));
            Substitutes.of(in.realm()).forget();
        }
    }
}

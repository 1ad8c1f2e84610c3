package dev.throughline.source.suite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the suite of a test file, by the first that says something: a runner configuration that selects it and has
 * a telling name; the markers of its tests; a folder or file name that says unit; a folder or file name that says
 * integration, contract, e2e, functional, acceptance or smoke, or {@code api} as a folder below a folder of tests. Else
 * it is a unit test.
 */
public final class SuiteRule {

    /**
     * A decision.
     *
     * @param by the rule that decided: {@code runner}, {@code marker}, {@code folder}, {@code name}, {@code default}
     */
    public record Decision(Suite suite, String by) {}

    /** Words that are also names of things that an application deals with, so that only tests' own names count. */
    private static final Set<String> DOMAIN_WORDS = Set.of("contract", "integration", "functional");

    private SuiteRule() {}

    /**
     * The suite of a file.
     *
     * @param path project path of the test file
     * @param selecting the configurations that select it
     * @param passingOver the configurations of the same runner that do not, though it stands below their folder
     */
    public static Decision decide(String path, List<RunnerConfig> selecting, List<RunnerConfig> passingOver) {
        return decide(path, selecting, passingOver, Set.of());
    }

    /**
     * The suite of a file.
     *
     * @param markers the names of the markers on the file's tests
     */
    static Decision decide(
            String path, List<RunnerConfig> selecting, List<RunnerConfig> passingOver, Set<String> markers) {
        Decision byRunner = byRunner(selecting);
        if (byRunner != null) {
            return byRunner;
        }
        boolean marksUnit = markers.stream().anyMatch(marker -> NameWords.sayUnit(NameWords.of(marker)));
        boolean marksIntegration = markers.stream().anyMatch(marker -> NameWords.sayIntegration(NameWords.of(marker)));
        if (marksUnit != marksIntegration) {
            return new Decision(marksUnit ? Suite.UNIT : Suite.INTEGRATION, "marker");
        }
        Decision byName = byName(path);
        if (byName.suite() == Suite.INTEGRATION && isLeftToOthers(path, selecting, passingOver)) {
            return new Decision(Suite.UNIT, "runner");
        }
        return byName;
    }

    private static Decision byName(String path) {
        List<String> folders = TestFileNames.folders(path);
        List<String> subject = NameWords.of(TestFileNames.subject(path));
        if (folders.stream().anyMatch(folder -> NameWords.sayUnit(NameWords.of(folder)))) {
            return new Decision(Suite.UNIT, "folder");
        }
        // "units" in the name of a file are as a rule those in which something is measured.
        if (NameWords.sayUnit(subject.stream().filter(word -> !word.equals("units")).toList())) {
            return new Decision(Suite.UNIT, "name");
        }
        if (folderSaysIntegration(folders, TestFileNames.testRootDepth(path))) {
            return new Decision(Suite.INTEGRATION, "folder");
        }
        if (nameSaysIntegration(subject)) {
            return new Decision(Suite.INTEGRATION, "name");
        }
        return new Decision(Suite.UNIT, "default");
    }

    private static @Nullable Decision byRunner(List<RunnerConfig> selecting) {
        boolean saysUnit = false;
        boolean saysIntegration = false;
        for (RunnerConfig config : selecting) {
            // A script called "test:integration" that runs everything says nothing about any file.
            List<String> words = config.isSelective() ? NameWords.of(config.name()) : List.of();
            saysUnit |= NameWords.sayUnit(words);
            saysIntegration |= NameWords.sayIntegration(words);
        }
        if (saysUnit == saysIntegration) {
            return null;
        }
        return new Decision(saysUnit ? Suite.UNIT : Suite.INTEGRATION, "runner");
    }

    /**
     * Whether the project has a configuration for the very kind of tests that the path speaks of, which leaves this
     * file
     * to another one: "x.integration.test.ts" beside a service, when the integration run takes "tests/integration"
     * only.
     */
    private static boolean isLeftToOthers(
            String path, List<RunnerConfig> selecting, List<RunnerConfig> passingOver) {
        Set<String> said = NameWords.integrationWords(NameWords.of(path));
        return !selecting.isEmpty()
                && passingOver.stream()
                        .filter(RunnerConfig::isSelective)
                        .map(config -> NameWords.integrationWords(NameWords.of(config.name())))
                        .anyMatch(words -> words.stream().anyMatch(said::contains));
    }

    private static boolean folderSaysIntegration(List<String> folders, int testRoot) {
        for (int i = 0; i < folders.size(); i++) {
            List<String> words = NameWords.of(folders.get(i));
            boolean isOfTests = testRoot >= 0 && i >= testRoot;
            if (isOfTests && i > testRoot && folders.get(i).equals("api")) {
                return true;
            }
            boolean isDomainName = words.size() == 1 && DOMAIN_WORDS.contains(words.getFirst()) && !isOfTests && i > 0;
            if (NameWords.sayIntegration(words) && !isDomainName
                    && (isOfTests || words.size() == 1 || NameWords.sayTest(words))) {
                return true;
            }
        }
        return false;
    }

    private static boolean nameSaysIntegration(List<String> subject) {
        if (!NameWords.sayIntegration(subject)) {
            return false;
        }
        // "contract.service.spec.ts" tests a service for contracts; "orders.contract.test.ts" tests a contract.
        return !subject.getFirst().equals("contract") || subject.size() == 1;
    }
}

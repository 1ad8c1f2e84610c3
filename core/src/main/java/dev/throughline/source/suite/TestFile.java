package dev.throughline.source.suite;

import java.util.List;

/**
 * One file of tests.
 *
 * @param path project path
 * @param suiteBy the rule that decided the suite
 * @param drivesBrowser whether it works through a browser, and so is no test of an API by itself
 * @param frontEnd whether it belongs to a front end, which the integration suite leaves out
 * @param configs the runner configurations that select it, the most telling first
 */
public record TestFile(
        String path,
        Runner runner,
        Suite suite,
        String suiteBy,
        boolean drivesBrowser,
        boolean frontEnd,
        List<RunnerConfig> configs) {

    /** The same file after another rule has decided, such as {@code content} or {@code policy}. */
    public TestFile decided(Suite newSuite, String by) {
        return new TestFile(path, runner, newSuite, by, drivesBrowser, frontEnd, configs);
    }

    /** Whether it counts as part of the integration suite of a backend. */
    public boolean isInIntegrationSuite() {
        return suite == Suite.INTEGRATION && !drivesBrowser && !frontEnd;
    }
}

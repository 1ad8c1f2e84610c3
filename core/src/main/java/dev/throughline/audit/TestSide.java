package dev.throughline.audit;

import dev.throughline.source.FileKind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Tells the code of tests from the code under test, by its place. */
final class TestSide {
    private static final Set<String> FOLDERS = Set.of(
            "test", "tests", "__tests__", "__mocks__", "__fixtures__", "spec", "specs", "e2e", "integration-tests",
            "test-utils", "test-helpers", "testing", "cypress", "integration_tests", "unit_tests", "functional_tests",
            "acceptance_tests", "e2e_tests");

    /** Of which no file is known to hold tests. */
    static final TestSide NONE = new TestSide(Set.of(), file -> false);

    private final Set<String> testFiles;
    private final Predicate<String> isTestCrate;

    /**
     * @param testFiles files that are known to hold tests or to set them up
     * @param isTestCrate whether a plain build of crates leaves a file of Rust out
     */
    TestSide(Set<String> testFiles, Predicate<String> isTestCrate) {
        this.testFiles = testFiles;
        this.isTestCrate = isTestCrate;
    }

    /**
     * Whether a file is code of the tests: a test file, or what stands in a folder of tests. Files of Rust hold both
     * sides, and the compiler tells the tests' own.
     */
    boolean contains(String file) {
        if (FileKind.of(file) == FileKind.RUST) {
            return isTestCrate.test(file);
        }
        if (testFiles.contains(file)) {
            return true;
        }
        String[] parts = file.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (FOLDERS.contains(parts[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        String name = parts[parts.length - 1];
        return name.contains(".test.") || name.contains(".spec.") || name.equals("conftest.py");
    }
}

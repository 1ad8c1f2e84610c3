package dev.throughline.audit;

import java.util.Locale;
import java.util.Set;

/** Tells the code of tests from the code under test, by its place. */
final class TestSide {
    private static final Set<String> FOLDERS = Set.of(
            "test", "tests", "__tests__", "__mocks__", "__fixtures__", "spec", "specs", "e2e", "integration-tests",
            "test-utils", "test-helpers", "testing", "cypress", "integration_tests", "unit_tests", "functional_tests",
            "acceptance_tests", "e2e_tests");

    private final Set<String> testFiles;

    /**
     * @param testFiles files that are known to hold tests or to set them up
     */
    TestSide(Set<String> testFiles) {
        this.testFiles = testFiles;
    }

    /** Whether a file is code of the tests: a test file, or what stands in a folder of tests. */
    boolean contains(String file) {
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

package dev.throughline.source.suite;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What names alone say: which files are tests by convention, and where folders of tests begin. */
final class TestFileNames {

    private static final Set<String> TEST_ROOTS = Set.of("test", "tests", "__test__", "__tests__", "spec", "specs",
            "__specs__", "e2e", "cypress", "testing");
    private static final Pattern TEST_NAME = Pattern.compile(".*[._-](?:test|tests|spec|cy)");

    private static final Pattern MAYBE_TEST_NAME = Pattern.compile("(?:test|tests|spec)(?:[-_.].*)?");

    private TestFileNames() {}

    /** Whether the name says that the file is a test, whatever it holds. */
    static boolean isTestByName(String path) {
        if (!FileKind.of(path).isNodeCode()) {
            return false;
        }
        return TEST_NAME.matcher(ProjectPath.withoutExtension(ProjectPath.name(path))).matches();
    }

    /** Whether the name is one that some runners take for a test, where the content has to decide. */
    static boolean mayBeTestByName(String path) {
        return MAYBE_TEST_NAME
                .matcher(ProjectPath.withoutExtension(ProjectPath.name(path)))
                .matches();
    }

    /** Whether the file stands below a folder of tests, where its content has to decide. */
    static boolean standsBelowTestRoot(String path) {
        return testRootDepth(path) >= 0;
    }

    /** How many folders stand above the outermost folder of tests on the path, or -1 when there is none. */
    static int testRootDepth(String path) {
        List<String> folders = folders(path);
        for (int i = 0; i < folders.size(); i++) {
            String folder = folders.get(i);
            if (TEST_ROOTS.contains(folder) || NameWords.sayTest(NameWords.of(folder))) {
                return i;
            }
        }
        return -1;
    }

    static List<String> folders(String path) {
        String folder = ProjectPath.folder(path);
        return folder.isEmpty() ? List.of() : List.of(folder.split("/", -1));
    }

    /** The name without the extension and without the prefix or suffix that makes it a test. */
    static String subject(String path) {
        String stem = ProjectPath.withoutExtension(ProjectPath.name(path));
        if (FileKind.of(path) == FileKind.PYTHON && stem.startsWith("test_") && stem.length() > "test_".length()) {
            return stem.substring("test_".length());
        }
        int cut = Math.max(stem.lastIndexOf('.'), Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('_')));
        String last = stem.substring(cut + 1);
        return cut > 0 && NameWords.TEST_WORDS.contains(last) ? stem.substring(0, cut) : stem;
    }
}

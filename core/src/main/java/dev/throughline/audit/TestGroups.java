package dev.throughline.audit;

import dev.throughline.packs.CodeLanguage;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceTree;
import dev.throughline.source.suite.TestFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parts test files into groups that run in one world each. A test file of Node has a process of its own. Those of Python
 * share one, in which the code under test is loaded once: they are run one after the other, and what each does is undone.
 * The groups depend on the files alone, so that the result does not depend on the machine.
 */
final class TestGroups {
    /** Most files of one group; more than that share nothing, so that several threads have work. */
    private static final int LARGEST = 32;
    /** Fewer files than this are not worth loading the code under test twice. */
    private static final int SMALLEST_TO_PART = 8;

    private static final Pattern SETS_VARIABLE = Pattern.compile(
            "\\benviron\\[[^\\]\\n]{1,200}\\]\\s*=[^=]|\\benviron\\.(?:update|setdefault|pop)\\(|\\b(?:setenv|putenv|load_dotenv)\\(");
    private static final Pattern SETS_VARIABLE_AT_ONCE = Pattern.compile(
            "(?m)^(?!@|def |async |class )[^ \\t#\\n][^\\n]{0,200}?(?:" + SETS_VARIABLE.pattern() + ")");

    private final SourceTree tree;
    private final CodeLanguage language;

    TestGroups(SourceTree tree, CodeLanguage language) {
        this.tree = tree;
        this.language = language;
    }

    /** The groups, and the files in each, in the given order. */
    List<List<TestFile>> of(List<TestFile> files) {
        if (language != CodeLanguage.PYTHON) {
            return files.stream().map(List::of).toList();
        }
        Map<List<Object>, List<TestFile>> byWorld = new LinkedHashMap<>();
        for (TestFile file : files) {
            byWorld.computeIfAbsent(world(file), key -> new ArrayList<>()).add(file);
        }
        List<List<TestFile>> groups = new ArrayList<>();
        byWorld.values().forEach(same -> groups.addAll(parts(same)));
        return groups;
    }

    /** What tells the world of a file from others: its variables, and the files that set some before code is loaded. */
    private List<Object> world(TestFile file) {
        List<String> setting = new ArrayList<>();
        for (String setupFile : TestSurvey.setupFiles(file)) {
            if (matches(setupFile, SETS_VARIABLE)) {
                setting.add(setupFile);
            }
        }
        if (matches(file.path(), SETS_VARIABLE_AT_ONCE)) {
            setting.add(file.path());
        }
        return List.of(TestSurvey.variables(file), setting);
    }

    private boolean matches(String file, Pattern pattern) {
        return tree.read(file).map(SourceContent::text).filter(text -> pattern.matcher(text).find()).isPresent();
    }

    private static List<List<TestFile>> parts(List<TestFile> files) {
        int parts = files.size() < SMALLEST_TO_PART ? 1 : Math.max(2, Math.ceilDiv(files.size(), LARGEST));
        int size = Math.ceilDiv(files.size(), parts);
        List<List<TestFile>> all = new ArrayList<>();
        for (int from = 0; from < files.size(); from += size) {
            all.add(List.copyOf(files.subList(from, Math.min(files.size(), from + size))));
        }
        return all;
    }
}

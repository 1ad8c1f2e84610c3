package dev.throughline.source.suite;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.glob.Glob;
import dev.throughline.source.python.PytestSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a run of pytest would collect under one settings file, or under none, with its patterns compiled. */
final class PytestCollection {

    private static final List<String> FILES = List.of("test_*.py", "*_test.py");
    private static final List<String> FUNCTIONS = List.of("test");
    private static final List<String> CLASSES = List.of("Test");
    private static final List<String> SKIPPED_FOLDERS = List.of("*.egg", ".*", "_darcs", "build", "CVS", "dist",
            "node_modules", "venv");

    private final @Nullable PytestSettings settings;
    private final Predicate<String> file;
    private final Predicate<String> skippedFolder;
    private final Predicate<String> function;
    private final Predicate<String> type;
    private final Predicate<String> testPath;

    PytestCollection(@Nullable PytestSettings settings) {
        this.settings = settings;
        List<String> files = settings == null ? List.of() : settings.files();
        this.file = files.isEmpty()
                // What unittest and Django's runner take comes on top of pytest's own.
                ? anyOf(FILES, PytestCollection::filePattern).or(PytestCollection::isNamedAsUnittestDoes)
                : anyOf(files, PytestCollection::filePattern);
        this.skippedFolder = anyOf(
                settings == null ? SKIPPED_FOLDERS : orElse(settings.skippedFolders(), SKIPPED_FOLDERS),
                PytestCollection::glob);
        this.function = anyOf(
                settings == null ? FUNCTIONS : orElse(settings.functions(), FUNCTIONS), PytestCollection::prefixOrGlob);
        this.type = anyOf(
                settings == null ? CLASSES : orElse(settings.classes(), CLASSES), PytestCollection::prefixOrGlob);
        this.testPath = settings == null || settings.testPaths().isEmpty()
                ? path -> true
                : anyOf(settings.testPaths(), PytestCollection::pathPattern);
    }

    /** The settings, or null when there are none. */
    @Nullable PytestSettings settings() {
        return settings;
    }

    /** Project path of the folder that the run starts in. */
    String folder() {
        return settings == null ? "" : settings.folder();
    }

    /** Whether the name of a file is that of a test. */
    boolean isNamed(String path) {
        return file.test(path);
    }

    /** Whether a run would pass over the file because of a folder that it stands in. */
    boolean passesOver(String path) {
        return TestFileNames.folders(ProjectPath.relativeTo(folder(), path)).stream().anyMatch(skippedFolder);
    }

    /** Whether the file stands in one of the places that a plain run takes. */
    boolean isInTestPaths(String path) {
        return testPath.test(ProjectPath.relativeTo(folder(), path));
    }

    boolean isTestFunction(String name) {
        return function.test(name);
    }

    boolean isTestClass(String name) {
        return type.test(name);
    }

    private static List<String> orElse(List<String> written, List<String> standard) {
        return written.isEmpty() ? standard : written;
    }

    /** Turns one written pattern into a test of a name or path. */
    @FunctionalInterface
    private interface Compiler {
        Predicate<String> compile(String pattern);
    }

    private static Predicate<String> anyOf(List<String> patterns, Compiler compiler) {
        List<Predicate<String>> compiled = patterns.stream().map(compiler::compile).toList();
        return text -> compiled.stream().anyMatch(each -> each.test(text));
    }

    private static boolean isNamedAsUnittestDoes(String path) {
        String name = ProjectPath.name(path);
        return name.startsWith("test") && name.endsWith(".py");
    }

    private static Predicate<String> glob(String pattern) {
        Optional<Glob> glob = Glob.compile(pattern);
        return glob.isEmpty() ? text -> false : glob.get()::matches;
    }

    private static Predicate<String> filePattern(String pattern) {
        if (pattern.contains("/")) {
            return glob("**/" + pattern);
        }
        Predicate<String> name = glob(pattern);
        return path -> name.test(ProjectPath.name(path));
    }

    /** As pytest compares names: by a prefix, or by a glob when the pattern has a wildcard. */
    private static Predicate<String> prefixOrGlob(String pattern) {
        return pattern.indexOf('*') >= 0 ? glob(pattern) : name -> name.startsWith(pattern);
    }

    private static Predicate<String> pathPattern(String place) {
        String plain = ProjectPath.resolve("", place).orElse(place);
        Predicate<String> below = glob(plain + "/**");
        return path -> ProjectPath.isWithin(path, plain) || (plain.indexOf('*') >= 0 && below.test(path));
    }
}

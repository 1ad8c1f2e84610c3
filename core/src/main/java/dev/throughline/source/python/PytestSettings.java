package dev.throughline.source.python;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one configuration file says to pytest.
 *
 * @param sourceFile project path of the file
 * @param folder project path of its folder, to which its paths are relative
 * @param files patterns of the names of test files; empty for pytest's own
 * @param classes patterns of the names of test classes; empty for pytest's own
 * @param functions patterns of the names of test functions; empty for pytest's own
 * @param testPaths folders and files, or patterns of them, that a plain run takes, as written; empty for everything
 * @param skippedFolders patterns of the names of folders that are not searched; empty for pytest's own
 * @param options the words that are added to every command line
 * @param pythonPath project paths of the source roots that it adds
 * @param env variables that it sets
 * @param djangoSettings dotted name of the settings module of Django, or null
 * @param markers names of the markers that it declares, in the order of the file
 */
public record PytestSettings(
        String sourceFile,
        String folder,
        List<String> files,
        List<String> classes,
        List<String> functions,
        List<String> testPaths,
        List<String> skippedFolders,
        List<String> options,
        List<String> pythonPath,
        Map<String, String> env,
        @Nullable String djangoSettings,
        List<String> markers) {

    public PytestSettings {
        files = List.copyOf(files);
        classes = List.copyOf(classes);
        functions = List.copyOf(functions);
        testPaths = List.copyOf(testPaths);
        skippedFolders = List.copyOf(skippedFolders);
        options = List.copyOf(options);
        pythonPath = List.copyOf(pythonPath);
        env = Map.copyOf(env);
        markers = List.copyOf(markers);
    }
}

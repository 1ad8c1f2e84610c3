package dev.throughline.source.suite;

import dev.throughline.source.node.ModuleAlias;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one runner is told to run some tests: by a configuration file, one project of it, or a script.
 *
 * @param dir project path of the folder that patterns are relative to
 * @param name what people call it: a project's name, a script's, or the distinctive part of the file's; may be empty
 * @param include which files are tests; empty for the runner's own default
 * @param exclude which of those are not
 * @param filter which of those this run is limited to; empty for all
 * @param setupFiles project paths of the files that run before each test file
 * @param env variables that are set while the tests run
 * @param alias module aliases in the order in which they apply
 * @param sourceFile project path of the file that says so, or null
 */
public record RunnerConfig(
        String dir,
        Runner runner,
        String name,
        List<FilePattern> include,
        List<FilePattern> exclude,
        List<FilePattern> filter,
        List<String> setupFiles,
        Map<String, String> env,
        List<ModuleAlias> alias,
        @Nullable String sourceFile) {

    public RunnerConfig {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        filter = List.copyOf(filter);
        setupFiles = List.copyOf(setupFiles);
        env = Map.copyOf(env);
        alias = List.copyOf(alias);
    }

    /** A configuration that says nothing but its runner. */
    public static RunnerConfig plain(String dir, Runner runner, String name) {
        return new RunnerConfig(
                dir, runner, name, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), null);
    }

    /** Whether it says itself which files it runs, so that its name says something about them. */
    public boolean isSelective() {
        return !include.isEmpty() || !filter.isEmpty();
    }

    /** The same run by a script: under the script's name, limited to what the script names. */
    RunnerConfig runBy(String script, List<FilePattern> limits, Map<String, String> variables) {
        return new RunnerConfig(
                dir, runner, script, include, exclude, limits.isEmpty() ? filter : limits, setupFiles,
                variables.isEmpty() ? env : variables, alias, sourceFile);
    }
}

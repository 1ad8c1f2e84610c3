package dev.throughline.source.suite;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ScriptCommand;
import dev.throughline.source.python.NamedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calls of pytest among the commands of a checkout: what each is named and which files it is limited to. */
final class PytestCommand {

    private static final Set<String> PROGRAMS = Set.of("pytest", "py.test");
    private static final Set<String> OPTIONS_WITH_PATH = Set.of("--ignore", "-c", "--rootdir", "--confcutdir",
            "--cov", "--cov-config", "--ds", "-p", "-k", "-m", "-n", "-o");

    private PytestCommand() {}

    /** The commands that limit pytest to some files, as configurations under their names. */
    static List<RunnerConfig> configs(SourceTree tree, List<NamedCommand> commands) {
        List<RunnerConfig> configs = new ArrayList<>();
        for (NamedCommand each : commands) {
            List<FilePattern> filter = filter(tree, each);
            if (!filter.isEmpty()) {
                configs.add(new RunnerConfig(
                        "", Runner.PYTEST, each.name(), List.of(), List.of(), filter, List.of(),
                        each.command().environment(), List.of(), each.file()));
            }
        }
        return configs.stream().distinct().toList();
    }

    private static List<FilePattern> filter(SourceTree tree, NamedCommand named) {
        List<String> words = arguments(named.command());
        List<FilePattern> filter = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (OPTIONS_WITH_PATH.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                place(tree, named.folder(), word).ifPresent(place -> filter.add(
                        FilePattern.glob(tree.isFile(place) ? place : place + "/**")));
            }
        }
        return filter;
    }

    /** What follows the name of pytest, wherever it stands: after {@code poetry run}, {@code python -m}, and so on. */
    private static List<String> arguments(ScriptCommand command) {
        if (PROGRAMS.contains(command.program())) {
            return command.arguments();
        }
        for (int i = 0; i < command.arguments().size(); i++) {
            if (PROGRAMS.contains(ProjectPath.name(command.arguments().get(i)))) {
                return command.arguments().subList(i + 1, command.arguments().size());
            }
        }
        return List.of();
    }

    /** A file or folder that stands there, as seen from the command's folder, the one above it, or the root. */
    private static Optional<String> place(SourceTree tree, String folder, String word) {
        int node = word.indexOf("::");
        String path = node < 0 ? word : word.substring(0, node);
        for (String from : List.of(folder, ProjectPath.folder(folder), "")) {
            Optional<String> place = ProjectPath.resolve(from, path)
                    .filter(found -> !found.isEmpty() && (tree.isFile(found) || tree.isFolder(found)));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }
}

package dev.throughline.source.suite;

import dev.throughline.source.node.ScriptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A script's call of a test runner, taken apart.
 *
 * @param config configuration file as written
 * @param dir root folder as written
 * @param filter what the run is limited to
 */
record RunnerCommand(
        Runner runner,
        Optional<String> config,
        Optional<String> dir,
        List<FilePattern> filter,
        Map<String, String> environment) {

    private static final Set<String> NODE_PROGRAMS = Set.of("node", "tsx", "ts-node", "bun");
    private static final Set<String> CONFIG_OPTIONS = Set.of("--config", "-c");
    private static final Set<String> DIR_OPTIONS = Set.of("--root", "--rootDir", "--dir", "-r");
    private static final Set<String> PATTERN_OPTIONS = Set.of("--testPathPattern", "--testPathPatterns");
    private static final Set<String> GLOB_OPTIONS = Set.of("--testMatch", "--spec");
    /** Options whose next word is their value and no file. */
    private static final Set<String> VALUE_OPTIONS = Set.of(
            "--reporter", "-R", "--timeout", "-t", "--require", "--import", "--loader", "--grep", "-g",
            "--env", "--environment", "--project", "--workers", "-w", "--maxWorkers", "--testNamePattern",
            "--coverage.provider",
            "--test-name-pattern", "--test-reporter", "--pool", "--mode", "--browser", "--shard", "--selectProjects",
            "--ext", "--extension", "--test-concurrency", "--test-timeout", "--tsconfig", "--exclude", "--ignore");
    private static final Set<String> SUBCOMMANDS = Set.of("run", "watch", "dev", "test", "open", "related", "bench",
            "init");

    static Optional<RunnerCommand> of(ScriptCommand command) {
        Optional<Runner> runner = Runner.ofProgram(command.program());
        boolean isNodeTest = NODE_PROGRAMS.contains(command.program()) && command.arguments().contains("--test");
        if (runner.isEmpty() && !isNodeTest) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(runner.orElse(Runner.NODE_TEST)).read(command));
    }

    /** The arguments while they are read from left to right. */
    private static final class Arguments {
        private final Runner runner;
        private final List<FilePattern> filter = new ArrayList<>();
        private Optional<String> config = Optional.empty();
        private Optional<String> dir = Optional.empty();
        private boolean isFirstWord = true;

        Arguments(Runner runner) {
            this.runner = runner;
        }

        RunnerCommand read(ScriptCommand command) {
            List<String> words = command.arguments();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                int equals = word.startsWith("--") ? word.indexOf('=') : -1;
                String option = equals < 0 ? word : word.substring(0, equals);
                if (!word.startsWith("-")) {
                    positional(word);
                } else if (equals >= 0) {
                    option(option, word.substring(equals + 1));
                } else if (takesValue(option) && i + 1 < words.size()) {
                    i++;
                    option(option, words.get(i));
                }
            }
            return new RunnerCommand(runner, config, dir, List.copyOf(filter), command.environment());
        }

        private boolean takesValue(String option) {
            return CONFIG_OPTIONS.contains(option) || isDirOption(option) || PATTERN_OPTIONS.contains(option)
                    || GLOB_OPTIONS.contains(option) || VALUE_OPTIONS.contains(option)
                    // What mocha and node load first; vitest means its root folder by the same letter.
                    || option.equals("-r")
                    // Elsewhere these are switches without a value.
                    || (runner == Runner.MOCHA && (option.equals("--ui") || option.equals("-u")));
        }

        private boolean isDirOption(String option) {
            return DIR_OPTIONS.contains(option) && (runner == Runner.VITEST || option.equals("--rootDir"));
        }

        private void option(String option, String value) {
            if (CONFIG_OPTIONS.contains(option)) {
                config = Optional.of(value);
            } else if (isDirOption(option)) {
                dir = Optional.of(value);
            } else if (PATTERN_OPTIONS.contains(option)) {
                filter.add(FilePattern.regex(value));
            } else if (GLOB_OPTIONS.contains(option)) {
                filter.add(FilePattern.glob(value.startsWith("./") ? value.substring(2) : value));
            }
        }

        private void positional(String word) {
            boolean isSubcommand = isFirstWord && SUBCOMMANDS.contains(word) && hasSubcommands();
            isFirstWord = false;
            if (isSubcommand || word.contains("$")) {
                return;
            }
            filter.add(switch (runner) {
                case MOCHA, NODE_TEST, CYPRESS, PYTEST, UNITTEST, CARGO -> RunnerOptions.mochaSpec(word);
                case JEST, PLAYWRIGHT -> FilePattern.regex(word.startsWith("./") ? word.substring(2) : word);
                case VITEST -> FilePattern.piece(word.startsWith("./") ? word.substring(2) : word);
            });
        }

        private boolean hasSubcommands() {
            return runner != Runner.MOCHA && runner != Runner.NODE_TEST;
        }
    }
}

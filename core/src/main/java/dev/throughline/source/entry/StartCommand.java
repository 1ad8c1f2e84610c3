package dev.throughline.source.entry;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.node.ScriptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the file that a command line starts, past the options of the program that runs it. */
final class StartCommand {

    private static final Set<String> PROGRAMS = Set.of(
            "node", "nodejs", "tsx", "ts-node", "ts-node-dev", "tsnd", "ts-node-esm", "nodemon", "bun", "deno",
            "babel-node",
            "node-dev", "swc-node", "esno", "vite-node", "pm2-runtime", "forever", "supervisor", "esrun", "pm2");
    private static final Set<String> OPTIONS_WITH_VALUE = Set.of(
            "-r", "--require", "--import", "--loader", "--experimental-loader", "--tsconfig", "-P", "--project",
            "--env-file",
            "-w", "--watch-path", "--ext", "-e", "--ignore", "-i", "--delay", "-O", "--compilerOptions", "--name", "-C",
            "--signal", "--config", "-c", "--conditions", "--exclude", "--include", "--title", "--max-old-space-size");
    private static final Set<String> SUBCOMMANDS = Set.of("watch", "run", "start", "serve");
    private static final Set<String> EXTENSIONS = Set.of("js", "mjs", "cjs", "ts", "mts", "cts", "tsx");

    private StartCommand() {}

    /** The files that the command starts, as written; more than one when a watcher starts another command. */
    static List<String> files(ScriptCommand command) {
        if (!PROGRAMS.contains(command.program())) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        List<String> words = command.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (isExecution(command.program(), word) && i + 1 < words.size()) {
                i++;
                ScriptCommand.of(words.get(i)).forEach(inner -> files.addAll(files(inner)));
            } else if (OPTIONS_WITH_VALUE.contains(word)) {
                i++;
            } else if (isFile(word)) {
                files.add(word);
                return files;
            } else if (!word.startsWith("-") && !SUBCOMMANDS.contains(word) && !PROGRAMS.contains(word)) {
                return files;
            }
        }
        return files;
    }

    private static boolean isExecution(String program, String word) {
        return program.equals("nodemon") && (word.equals("--exec") || word.equals("-x"));
    }

    private static boolean isFile(String word) {
        if (word.startsWith("-") || word.contains("$") || word.contains("*")) {
            return false;
        }
        String extension = ProjectPath.extension(word);
        return EXTENSIONS.contains(extension)
                || (extension.isEmpty() && (word.contains("/") || word.equals(".") || word.equals("index")
                        || word.equals("server") || word.equals("app")));
    }
}

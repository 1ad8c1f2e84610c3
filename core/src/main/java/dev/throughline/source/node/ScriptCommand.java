package dev.throughline.source.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One command of a script line, without what only prepares it: variables, {@code npx}, {@code cross-env}, coverage
 * tools.
 *
 * @param program name of the program without folders
 * @param arguments as written, without quotes
 * @param environment variables that are set for it
 */
public record ScriptCommand(String program, List<String> arguments, Map<String, String> environment) {

    private static final int LONGEST = 4_000;
    private static final Set<String> WRAPPERS = Set.of(
            "npx", "bunx", "env", "cross-env", "cross-env-shell", "c8", "nyc", "time", "exec", "command", "dotenvx",
            "dotenv", "env-cmd", "dumb-init", "tini", "sudo");
    private static final Set<String> PACKAGE_MANAGERS = Set.of("pnpm", "yarn", "bun", "npm");
    private static final Set<String> RUN_WORDS = Set.of("exec", "dlx", "x");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);

    /** The commands of a script line in their order; parts that are no plain command are left out. */
    public static List<ScriptCommand> of(String line) {
        List<ScriptCommand> commands = new ArrayList<>();
        for (List<String> words : ShellWords.commands(line.substring(0, Math.min(line.length(), LONGEST)))) {
            ScriptCommand command = unwrap(words);
            if (!command.program().isEmpty()) {
                commands.add(command);
            }
        }
        return commands;
    }

    /** One command whose words are known already, such as the array form of a container's start command. */
    public static ScriptCommand ofWords(List<String> words) {
        return unwrap(words);
    }

    private static ScriptCommand unwrap(List<String> words) {
        Map<String, String> environment = new TreeMap<>();
        int at = 0;
        boolean inWrapper = false;
        while (at < words.size()) {
            String word = words.get(at);
            if (ASSIGNMENT.matcher(word).matches()) {
                int equals = word.indexOf('=');
                environment.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (WRAPPERS.contains(word)) {
                inWrapper = true;
            } else if (inWrapper && word.startsWith("-")) {
                at += takesValue(word) ? 1 : 0;
            } else if (PACKAGE_MANAGERS.contains(word) && isRunWord(words, at + 1)) {
                at++;
            } else {
                break;
            }
            at++;
        }
        if (at >= words.size()) {
            return new ScriptCommand("", List.of(), Map.of());
        }
        return named(words.get(at), words.subList(at + 1, words.size()), environment);
    }

    private static boolean isRunWord(List<String> words, int at) {
        return at < words.size() && RUN_WORDS.contains(words.get(at));
    }

    private static boolean takesValue(String wrapperOption) {
        return wrapperOption.equals("-e") || wrapperOption.equals("-f") || wrapperOption.equals("-p");
    }

    private static ScriptCommand named(String word, List<String> arguments, Map<String, String> environment) {
        String program = baseName(word);
        if (program.equals("node")) {
            // "node --flag node_modules/jest/bin/jest.js" runs jest.
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (argument.contains("node_modules/")) {
                    return new ScriptCommand(
                            baseName(argument),
                            List.copyOf(arguments.subList(i + 1, arguments.size())),
                            Collections.unmodifiableMap(environment));
                }
            }
        }
        return new ScriptCommand(program, List.copyOf(arguments), Collections.unmodifiableMap(environment));
    }

    private static String baseName(String word) {
        String name = word.substring(word.lastIndexOf('/') + 1);
        for (String extension : List.of(".js", ".mjs", ".cjs")) {
            if (word.contains("node_modules/") && name.endsWith(extension)) {
                return name.substring(0, name.length() - extension.length());
            }
        }
        return name;
    }
}

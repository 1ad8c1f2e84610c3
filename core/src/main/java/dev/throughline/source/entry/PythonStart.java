package dev.throughline.source.entry;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.node.ScriptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a command line of Python starts.
 *
 * @param reference a dotted module, or a path that ends in {@code .py}
 * @param attribute see {@link EntryCandidate}
 * @param folder where the command says that modules are looked for, as written; null when it does not
 */
record PythonStart(String reference, @Nullable String attribute, @Nullable String folder) {

    /** What stands behind the name of a package or module that is run by {@code -m}. */
    static final String MAIN = ".__main__";

    private static final Set<String> SERVERS = Set.of(
            "uvicorn", "gunicorn", "hypercorn", "daphne", "granian", "waitress-serve", "sanic", "uwsgi");
    private static final Pattern PYTHON = Pattern.compile("python(?:[0-9.]{1,6})?|pypy3?");
    private static final Pattern APP = Pattern.compile(
            "([A-Za-z_][\\w.]{0,200}|[\\w./-]{1,200}\\.py):([A-Za-z_][\\w.]{0,100})(\\(.{0,200}\\))?");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z_]\\w{0,100}(?:\\.[A-Za-z_]\\w{0,100}){0,20}");
    private static final Set<String> PYTHON_VALUES = Set.of("-W", "-X", "-c", "--check-hash-based-pycs");
    private static final Set<String> FOLDER_OPTIONS = Set.of("--app-dir", "--chdir", "--pythonpath");

    /** What the command starts; empty when it starts no code of Python that is known. */
    static Optional<PythonStart> of(ScriptCommand command) {
        List<String> words = new ArrayList<>();
        words.add(command.program());
        words.addAll(command.arguments());
        // What stands in front only prepares: "poetry run", "uv run", "exec", "ddtrace-run", "newrelic-admin".
        for (int i = 0; i < words.size(); i++) {
            String program = ProjectPath.name(words.get(i));
            List<String> rest = words.subList(i + 1, words.size());
            if (SERVERS.contains(program)) {
                return server(rest);
            }
            if (program.equals("fastapi")) {
                return fastApi(rest);
            }
            if (program.equals("flask")) {
                return flask(rest, command.environment());
            }
            if (PYTHON.matcher(program).matches()) {
                return python(rest, command.environment());
            }
        }
        return Optional.empty();
    }

    /** The value of {@code FLASK_APP}, or what an option of that meaning says. */
    static Optional<PythonStart> ofFlaskApp(String value) {
        Matcher app = APP.matcher(value.strip());
        if (app.matches()) {
            return Optional.of(new PythonStart(app.group(1), attribute(app, false), null));
        }
        boolean isPlace = value.endsWith(".py") || MODULE.matcher(value).matches();
        return isPlace ? Optional.of(new PythonStart(value, null, null)) : Optional.empty();
    }

    private static String attribute(Matcher app, boolean isFactory) {
        return app.group(2) + (app.group(3) != null || isFactory ? "()" : "");
    }

    private static Optional<PythonStart> server(List<String> words) {
        boolean isFactory = words.contains("--factory");
        String folder = null;
        for (int i = 0; i + 1 < words.size(); i++) {
            folder = FOLDER_OPTIONS.contains(words.get(i)) ? words.get(i + 1) : folder;
        }
        for (String word : words) {
            Matcher app = APP.matcher(word.substring(word.indexOf('=') + 1));
            if (app.matches()) {
                return Optional.of(new PythonStart(app.group(1), attribute(app, isFactory), folder));
            }
        }
        for (String word : words.reversed()) {
            if (word.endsWith(".wsgi") || word.endsWith(".asgi") || word.equals("wsgi") || word.equals("asgi")) {
                return Optional.of(new PythonStart(word, "application", folder));
            }
        }
        return Optional.empty();
    }

    private static Optional<PythonStart> fastApi(List<String> words) {
        boolean starts = words.contains("run") || words.contains("dev");
        return words.stream()
                .filter(word -> starts && word.endsWith(".py"))
                .findFirst()
                .map(path -> new PythonStart(path, null, null));
    }

    private static Optional<PythonStart> flask(List<String> words, Map<String, String> environment) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--app=")) {
                return ofFlaskApp(word.substring("--app=".length()));
            }
            if ((word.equals("--app") || word.equals("-A")) && i + 1 < words.size()) {
                return ofFlaskApp(words.get(i + 1));
            }
        }
        String app = environment.get("FLASK_APP");
        return app == null ? Optional.empty() : ofFlaskApp(app);
    }

    private static Optional<PythonStart> python(List<String> words, Map<String, String> environment) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-m")) {
                return i + 1 < words.size()
                        ? module(words.subList(i + 1, words.size()), environment)
                        : Optional.empty();
            }
            if (PYTHON_VALUES.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                return word.endsWith(".py") ? Optional.of(new PythonStart(word, null, null)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<PythonStart> module(List<String> words, Map<String, String> environment) {
        String module = words.getFirst();
        if (SERVERS.contains(module) || module.equals("flask") || module.equals("fastapi")) {
            return of(new ScriptCommand(module, words.subList(1, words.size()), environment));
        }
        return MODULE.matcher(module).matches()
                ? Optional.of(new PythonStart(module + MAIN, null, null))
                : Optional.empty();
    }
}

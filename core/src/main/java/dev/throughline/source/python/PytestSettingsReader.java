package dev.throughline.source.python;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what the checkout says to pytest: of each folder the one file that pytest would take. */
public final class PytestSettingsReader {

    private static final List<String> INI_FILES = List.of("pytest.ini", ".pytest.ini");

    private final SourceTree tree;
    private final ConfigurationReader reader;

    private PytestSettingsReader(SourceTree tree, ConfigurationReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    /** All settings of the checkout, sorted by folder. */
    public static List<PytestSettings> read(SourceTree tree, ConfigurationReader reader) {
        PytestSettingsReader settings = new PytestSettingsReader(tree, reader);
        return tree.folders().stream().flatMap(folder -> settings.in(folder).stream()).toList();
    }

    private Optional<PytestSettings> in(String folder) {
        for (String name : List.of("pytest.toml", ".pytest.toml")) {
            Optional<PytestSettings> own = toml(folder, name).map(toml -> toml.path("pytest"))
                    .filter(JsonNode::isObject)
                    .map(options -> ofToml(folder, name, options, Map.of()));
            if (own.isPresent()) {
                return own;
            }
        }
        for (String name : INI_FILES) {
            if (tree.isFile(ProjectPath.child(folder, name))) {
                return Optional.of(ofIni(folder, name, ini(folder, name), "pytest"));
            }
        }
        return inPyProject(folder)
                .or(() -> inSection(folder, "tox.ini", "pytest"))
                .or(() -> inSection(folder, "setup.cfg", "tool:pytest"));
    }

    private Optional<PytestSettings> inPyProject(String folder) {
        String name = "pyproject.toml";
        return toml(folder, name).map(toml -> toml.path("tool")).flatMap(tool -> {
            JsonNode options = tool.path("pytest").path("ini_options");
            JsonNode chosen = options.isObject() ? options : tool.path("pytest");
            Map<String, String> env = tableOfVariables(tool.path("pytest_env"));
            return chosen.isObject() || !env.isEmpty()
                    ? Optional.of(ofToml(folder, name, chosen, env))
                    : Optional.empty();
        });
    }

    private Optional<PytestSettings> inSection(String folder, String name, String section) {
        return tree.isFile(ProjectPath.child(folder, name))
                ? Optional.of(ini(folder, name)).filter(ini -> ini.has(section))
                        .map(ini -> ofIni(folder, name, ini, section))
                : Optional.empty();
    }

    private Optional<JsonNode> toml(String folder, String name) {
        return reader.toml(ProjectPath.child(folder, name));
    }

    private IniFile ini(String folder, String name) {
        return IniFile.parse(tree.read(ProjectPath.child(folder, name))
                .filter(SourceContent::isParsable)
                .map(SourceContent::text)
                .orElse(""));
    }

    // ------------------------------------------------------------------ the two spellings

    private static PytestSettings ofToml(String folder, String name, JsonNode options, Map<String, String> table) {
        Map<String, String> env = new TreeMap<>(table);
        values(options, "env", false).forEach(line -> putVariable(env, line));
        return settings(folder, name, key -> values(options, key, true), env, values(options, "markers", false));
    }

    private static PytestSettings ofIni(String folder, String name, IniFile ini, String section) {
        Map<String, String> env = new TreeMap<>();
        ini.lines(section, "env").forEach(line -> putVariable(env, line));
        return settings(
                folder, name, key -> words(ini.value(section, key).orElse("")), env, ini.lines(section, "markers"));
    }

    /** Gives the words of an option. */
    @FunctionalInterface
    private interface Options {
        List<String> of(String key);
    }

    private static PytestSettings settings(
            String folder, String name, Options options, Map<String, String> env, List<String> markers) {
        List<String> pythonPath = new ArrayList<>();
        options.of("pythonpath")
                .forEach(path -> ProjectPath.resolve(folder, path).ifPresent(pythonPath::add));
        List<String> django = options.of("DJANGO_SETTINGS_MODULE");
        return new PytestSettings(
                ProjectPath.child(folder, name),
                folder,
                options.of("python_files"),
                options.of("python_classes"),
                options.of("python_functions"),
                options.of("testpaths"),
                options.of("norecursedirs"),
                options.of("addopts"),
                pythonPath,
                env,
                django.isEmpty() ? null : django.getFirst(),
                markers.stream().map(PytestSettingsReader::markerName).toList());
    }

    private static String markerName(String marker) {
        int end = 0;
        while (end < marker.length() && (Character.isLetterOrDigit(marker.charAt(end)) || marker.charAt(end) == '_')) {
            end++;
        }
        return marker.substring(0, end);
    }

    private static List<String> values(JsonNode options, String key, boolean splits) {
        JsonNode value = options.path(key);
        if (value.isTextual()) {
            return splits ? words(value.asText()) : value.asText().lines().map(String::strip).toList();
        }
        List<String> values = new ArrayList<>();
        for (JsonNode each : value) {
            if (each.isTextual()) {
                values.add(each.asText().strip());
            }
        }
        return values;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            String plain = word.length() > 1 && (word.startsWith("\"") || word.startsWith("'"))
                    && word.charAt(0) == word.charAt(word.length() - 1)
                            ? word.substring(1, word.length() - 1)
                            : word;
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
    }

    // ------------------------------------------------------------------ variables

    /** {@code NAME=value}, before which letters such as {@code D:} may say when it is set. */
    private static void putVariable(Map<String, String> env, String line) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            return;
        }
        String name = line.substring(0, equals).strip();
        name = name.substring(name.lastIndexOf(':') + 1);
        if (!name.isEmpty()) {
            env.putIfAbsent(name, line.substring(equals + 1).strip());
        }
    }

    private static Map<String, String> tableOfVariables(JsonNode table) {
        Map<String, String> env = new TreeMap<>();
        table.properties().forEach(entry -> {
            String value = scalar(entry.getValue().isObject() ? entry.getValue().path("value") : entry.getValue());
            if (value != null) {
                env.put(entry.getKey(), value);
            }
        });
        return env;
    }

    private static @Nullable String scalar(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }
}

package dev.throughline.source.python;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the manifests of one folder say together, while they are read. The first to name the project wins. */
final class ProjectDraft {

    private static final Pattern STRING = Pattern.compile("\"([^\"\n]{1,400})\"|'([^'\n]{1,400})'");
    private static final Pattern SETUP_NAME = Pattern.compile("\\bname\\s?=\\s?[\"']([^\"'\n]{1,200})[\"']");
    private static final Pattern SETUP_ROOT = Pattern.compile(
            "package_dir\\s?=\\s?\\{\\s?[\"'][\"']\\s?:\\s?[\"']([^\"'\n]{1,200})[\"']"
                    + "|find_(?:namespace_)?packages\\(\\s?(?:where\\s?=\\s?)?[\"']([^\"'\n]{1,200})[\"']");
    private static final List<String> SETUP_LISTS = List.of(
            "install_requires", "tests_require", "extras_require", "setup_requires", "requirements");
    /** How far behind {@code install_requires} its list is looked for. */
    private static final int LONGEST_LIST = 10_000;

    private final String folder;
    private @Nullable String name;
    private final NavigableSet<String> dependencies = new TreeSet<>();
    private final List<String> roots = new ArrayList<>();
    private final Map<String, String> scripts = new TreeMap<>();
    private @Nullable String appEntry;

    ProjectDraft(String folder) {
        this.folder = folder;
    }

    PythonProject finished() {
        return new PythonProject(folder, name, dependencies, roots.stream().distinct().toList(), scripts, appEntry);
    }

    // ------------------------------------------------------------------ pyproject.toml, Pipfile

    void readPyProject(JsonNode toml) {
        JsonNode project = toml.path("project");
        JsonNode poetry = toml.path("tool").path("poetry");
        name(text(project.path("name")));
        name(text(poetry.path("name")));
        requirements(project.path("dependencies"));
        project.path("optional-dependencies").forEach(this::requirements);
        toml.path("dependency-groups").forEach(this::requirements);
        toml.path("tool").path("pdm").path("dev-dependencies").forEach(this::requirements);
        requirements(toml.path("tool").path("uv").path("dev-dependencies"));
        keys(poetry.path("dependencies"));
        keys(poetry.path("dev-dependencies"));
        poetry.path("group").forEach(group -> keys(group.path("dependencies")));
        scripts(project.path("scripts"));
        scripts(poetry.path("scripts"));
        appEntry = text(toml.path("tool").path("fastapi").path("entrypoint"));
        readPackageRoots(toml.path("tool"));
    }

    private void readPackageRoots(JsonNode tool) {
        JsonNode setuptools = tool.path("setuptools");
        setuptools.path("package-dir").properties().forEach(entry -> {
            if (entry.getKey().isEmpty()) {
                root(text(entry.getValue()));
            }
        });
        setuptools.path("packages").path("find").path("where").forEach(where -> root(text(where)));
        tool.path("poetry").path("packages").forEach(each -> root(text(each.path("from"))));
        root(text(tool.path("pdm").path("build").path("package-dir")));
        tool.path("hatch").path("build").path("targets").path("wheel").path("packages").forEach(each -> {
            String path = text(each);
            if (path != null && path.contains("/")) {
                root(ProjectPath.folder(path));
            }
        });
    }

    void readPipfile(JsonNode toml) {
        keys(toml.path("packages"));
        keys(toml.path("dev-packages"));
    }

    private void requirements(JsonNode array) {
        for (JsonNode each : array) {
            if (each.isTextual()) {
                requirement(each.asText());
            }
        }
    }

    private void keys(JsonNode table) {
        table.properties().forEach(entry -> {
            if (!entry.getKey().equals("python")) {
                requirement(entry.getKey());
            }
        });
    }

    private void scripts(JsonNode table) {
        table.properties().forEach(entry -> {
            JsonNode target = entry.getValue();
            String reference = text(target.isObject() ? target.path("reference") : target);
            if (reference != null) {
                scripts.putIfAbsent(entry.getKey(), reference);
            }
        });
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    // ------------------------------------------------------------------ setup.cfg, setup.py, requirements

    void readSetupCfg(IniFile ini) {
        name(ini.value("metadata", "name").orElse(null));
        ini.lines("options", "install_requires").forEach(this::requirement);
        ini.lines("options", "tests_require").forEach(this::requirement);
        ini.section("options.extras_require")
                .keySet()
                .forEach(extra -> ini.lines("options.extras_require", extra).forEach(this::requirement));
        ini.lines("options", "package_dir").forEach(line -> {
            int equals = line.indexOf('=');
            if (equals >= 0 && line.substring(0, equals).isBlank()) {
                root(line.substring(equals + 1).strip());
            }
        });
        ini.lines("options.packages.find", "where").forEach(this::root);
        ini.lines("options.entry_points", "console_scripts").forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                scripts.putIfAbsent(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        });
    }

    /** Reads the text of a {@code setup.py}, which is never run: what stands there as a plain literal counts. */
    void readSetupScript(String text) {
        Matcher named = SETUP_NAME.matcher(text);
        name(named.find() ? named.group(1) : null);
        Matcher root = SETUP_ROOT.matcher(text);
        while (root.find()) {
            root(root.group(1) == null ? root.group(2) : root.group(1));
        }
        for (String list : SETUP_LISTS) {
            int at = text.indexOf(list);
            int open = at < 0 ? -1 : firstOf(text, at, "[{(");
            if (open > 0) {
                Matcher literal = STRING.matcher(text.substring(open, end(text, open)));
                while (literal.find()) {
                    requirement(literal.group(1) == null ? literal.group(2) : literal.group(1));
                }
            }
        }
    }

    private static int firstOf(String text, int from, String characters) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the list or dictionary ends that begins here; brackets within strings are none. */
    private static int end(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST_LIST);
        int depth = 0;
        char quote = 0;
        for (int i = open; i < last; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote || c == '\n' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("[{(".indexOf(c) >= 0) {
                depth++;
            } else if ("]})".indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return open;
    }

    void readRequirements(String text) {
        text.lines().forEach(this::requirement);
    }

    private void requirement(String text) {
        Requirement.name(text).ifPresent(dependencies::add);
    }

    private void name(@Nullable String text) {
        if (name == null && text != null && !text.isBlank()) {
            name = text.strip();
        }
    }

    private void root(@Nullable String written) {
        if (written != null) {
            ProjectPath.resolve(folder, written).ifPresent(roots::add);
        }
    }
}

package dev.throughline.source.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.ScriptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the commands by which people and machines run a project of Python: targets of make and just, tasks of
 * Taskfile, poe, pdm, taskipy and hatch, environments of tox, process files, containers, compose services and shell
 * scripts.
 */
public final class NamedCommands {

    private static final int LARGEST = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MAKEFILES = Set.of("Makefile", "makefile", "GNUmakefile", "justfile", "Justfile");
    private static final Set<String> TASKFILES = Set.of("Taskfile.yml", "Taskfile.yaml");
    private static final Pattern COMPOSE = Pattern.compile("(?:docker-)?compose[\\w.-]*\\.ya?ml");
    private static final Pattern CONTAINER = Pattern.compile("(?:.*[._-])?Dockerfile(?:[._-].*)?");
    private static final Pattern TARGET = Pattern.compile("@?([A-Za-z0-9][\\w.-]{0,80})[^:=\\n]{0,200}:(?![=]).*");

    private final SourceTree tree;
    private final ConfigurationReader reader;
    private final List<NamedCommand> found = new ArrayList<>();

    private NamedCommands(SourceTree tree, ConfigurationReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    /** All commands, in the order of the files and of the lines within them. */
    public static List<NamedCommand> read(SourceTree tree, ConfigurationReader reader) {
        NamedCommands commands = new NamedCommands(tree, reader);
        for (SourceFile file : tree.files()) {
            if (file.size() <= LARGEST) {
                commands.readFile(file.path());
            }
        }
        return List.copyOf(commands.found);
    }

    private void readFile(String path) {
        String name = ProjectPath.name(path);
        if (MAKEFILES.contains(name)) {
            targets(path);
        } else if (TASKFILES.contains(name)) {
            reader.yaml(path).ifPresent(yaml -> tasks(path, yaml.path("tasks")));
        } else if (COMPOSE.matcher(name).matches()) {
            reader.yaml(path).ifPresent(yaml -> services(path, yaml.path("services")));
        } else if (CONTAINER.matcher(name).matches()) {
            container(path);
        } else if (name.equals("Procfile")) {
            processes(path);
        } else if (name.equals("pyproject.toml")) {
            reader.toml(path).ifPresent(toml -> toolTasks(path, toml.path("tool")));
        } else if (name.equals("tox.ini")) {
            toxEnvironments(path);
        } else if (name.endsWith(".sh")) {
            lines(path).forEach(line -> add(path, ProjectPath.withoutExtension(name), line));
        }
    }

    /** The lines of a file, where a backslash at the end joins two, without comments. */
    private List<String> lines(String path) {
        String text = tree.read(path).filter(SourceContent::isParsable).map(SourceContent::text).orElse("");
        return text.replace("\\\r\n", " ").replace("\\\n", " ").lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .toList();
    }

    private void add(String path, String name, String line) {
        for (ScriptCommand command : ScriptCommand.of(line)) {
            found.add(new NamedCommand(path, ProjectPath.folder(path), name, command));
        }
    }

    private void addWords(String path, String name, JsonNode words) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.asText()));
        if (texts.size() > 2 && texts.get(1).equals("-c")) {
            add(path, name, texts.get(2));
        } else if (!texts.isEmpty()) {
            found.add(new NamedCommand(path, ProjectPath.folder(path), name, ScriptCommand.ofWords(texts)));
        }
    }

    // ------------------------------------------------------------------ files of one kind each

    private void processes(String path) {
        for (String line : lines(path)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                add(path, line.substring(0, colon).strip(), line.substring(colon + 1));
            }
        }
    }

    private void targets(String path) {
        String target = "";
        for (String line : lines(path)) {
            boolean isRecipe = line.startsWith("\t") || line.startsWith("  ");
            Matcher matcher = TARGET.matcher(line);
            if (isRecipe && !target.isEmpty()) {
                String command = line.strip();
                while (command.startsWith("@") || command.startsWith("-")) {
                    command = command.substring(1);
                }
                add(path, target, command);
            } else if (!isRecipe && matcher.matches()) {
                target = matcher.group(1);
            }
        }
    }

    private void tasks(String path, JsonNode tasks) {
        tasks.properties().forEach(task -> {
            JsonNode body = task.getValue();
            commands(path, task.getKey(), body.isObject() ? body.path("cmds") : body);
            commands(path, task.getKey(), body.path("cmd"));
        });
    }

    private void commands(String path, String name, JsonNode written) {
        if (written.isTextual()) {
            written.asText().lines().forEach(line -> add(path, name, line));
        } else if (written.isArray()) {
            for (JsonNode each : written) {
                commands(path, name, each.isObject() ? each.path("cmd") : each);
            }
        }
    }

    private void services(String path, JsonNode services) {
        services.properties().forEach(service -> {
            for (String key : List.of("command", "entrypoint")) {
                JsonNode command = service.getValue().path(key);
                if (command.isArray()) {
                    addWords(path, service.getKey(), command);
                } else if (command.isTextual()) {
                    add(path, service.getKey(), command.asText());
                }
            }
        });
    }

    private void container(String path) {
        for (String line : lines(path)) {
            String text = line.strip();
            String upper = text.toUpperCase(Locale.ROOT);
            if (upper.startsWith("CMD ") || upper.startsWith("ENTRYPOINT ")) {
                String command = text.substring(text.indexOf(' ') + 1).strip();
                if (command.startsWith("[")) {
                    words(path, command);
                } else {
                    add(path, "", command);
                }
            }
        }
    }

    private void words(String path, String array) {
        try {
            addWords(path, "", JSON.readTree(array));
        } catch (JsonProcessingException notAnArray) {
            add(path, "", array);
        }
    }

    private void toolTasks(String path, JsonNode tool) {
        for (JsonNode table : List.of(tool.path("poe").path("tasks"), tool.path("pdm").path("scripts"),
                tool.path("taskipy").path("tasks"), tool.path("hatch").path("scripts"))) {
            table.properties().forEach(task -> {
                JsonNode body = task.getValue();
                commands(path, task.getKey(), body.isObject() ? body.path("cmd") : body);
                commands(path, task.getKey(), body.path("shell"));
            });
        }
        tool.path("hatch").path("envs").forEach(env -> env.path("scripts").properties()
                .forEach(script -> commands(path, script.getKey(), script.getValue())));
    }

    private void toxEnvironments(String path) {
        IniFile ini = IniFile.parse(tree.read(path).map(SourceContent::text).orElse(""));
        for (String section : ini.sections()) {
            if (section.startsWith("testenv")) {
                String name = section.substring(section.indexOf(':') + 1);
                ini.lines(section, "commands").forEach(line -> add(path, name, line));
            }
        }
    }
}

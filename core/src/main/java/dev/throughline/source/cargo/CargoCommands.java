package dev.throughline.source.cargo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.ScriptCommand;
import dev.throughline.source.python.NamedCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the commands that only projects of Rust keep, and those of workflows: aliases of cargo, tasks of cargo-make,
 * steps of GitHub's workflows.
 */
public final class CargoCommands {

    private static final int LARGEST = 256 * 1024;
    private static final int MOST = 5_000;

    private final ConfigurationReader reader;
    private final List<NamedCommand> found = new ArrayList<>();

    private CargoCommands(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** All commands, in the order of the files and of the entries within them. */
    public static List<NamedCommand> read(SourceTree tree, ConfigurationReader reader) {
        CargoCommands commands = new CargoCommands(reader);
        for (SourceFile file : tree.files()) {
            if (file.size() <= LARGEST) {
                commands.readFile(file.path());
            }
        }
        return List.copyOf(commands.found);
    }

    private void readFile(String path) {
        String name = ProjectPath.name(path);
        String folder = ProjectPath.folder(path);
        boolean isOfCargo = ProjectPath.name(folder).equals(".cargo");
        if (isOfCargo && (name.equals("config.toml") || name.equals("config"))) {
            reader.toml(path).ifPresent(toml -> aliases(path, ProjectPath.folder(folder), toml.path("alias")));
        } else if (name.equals("Makefile.toml")) {
            reader.toml(path).ifPresent(toml -> tasks(path, toml.path("tasks")));
        } else if (folder.equals(".github/workflows") && (name.endsWith(".yml") || name.endsWith(".yaml"))) {
            reader.yaml(path).ifPresent(yaml -> jobs(path, yaml.path("jobs")));
        }
    }

    private void add(String path, String folder, String name, String line) {
        for (ScriptCommand command : ScriptCommand.of(line)) {
            if (found.size() < MOST) {
                found.add(new NamedCommand(path, folder, name, command));
            }
        }
    }

    private void aliases(String path, String folder, JsonNode aliases) {
        aliases.properties().forEach(alias -> {
            List<String> words = new ArrayList<>(List.of("cargo"));
            if (alias.getValue().isTextual()) {
                words.addAll(List.of(alias.getValue().asText().strip().split("\\s+", -1)));
            } else {
                words.addAll(ManifestFile.texts(alias.getValue()));
            }
            if (found.size() < MOST) {
                found.add(new NamedCommand(path, folder, alias.getKey(), ScriptCommand.ofWords(words)));
            }
        });
    }

    private void tasks(String path, JsonNode tasks) {
        String folder = ProjectPath.folder(path);
        tasks.properties().forEach(task -> {
            JsonNode body = task.getValue();
            String program = ManifestFile.text(body.path("command"));
            if (program != null && found.size() < MOST) {
                List<String> words = new ArrayList<>(List.of(program));
                words.addAll(ManifestFile.texts(body.path("args")));
                found.add(new NamedCommand(path, folder, task.getKey(), ScriptCommand.ofWords(words)));
            }
            lines(body.path("script")).forEach(line -> add(path, folder, task.getKey(), line));
        });
    }

    private static List<String> lines(JsonNode script) {
        return script.isTextual() ? joined(script.asText()) : ManifestFile.texts(script);
    }

    /** The lines of a script, where a backslash at the end joins two. */
    private static List<String> joined(String script) {
        return script.replace("\\\r\n", " ").replace("\\\n", " ").lines().toList();
    }

    private void jobs(String path, JsonNode jobs) {
        jobs.properties().forEach(job -> {
            String jobFolder = folder(job.getValue().path("defaults").path("run"));
            for (JsonNode step : job.getValue().path("steps")) {
                String script = ManifestFile.text(step.path("run"));
                if (script != null) {
                    String stepName = ManifestFile.text(step.path("name"));
                    String name = stepName == null ? job.getKey() : stepName;
                    String folder = step.has("working-directory") ? folder(step) : jobFolder;
                    joined(script).forEach(line -> add(path, folder, name, line));
                }
            }
        });
    }

    /** Where a step runs: in the checkout's root unless it says otherwise. */
    private static String folder(JsonNode holder) {
        String written = ManifestFile.text(holder.path("working-directory"));
        return written == null ? "" : ProjectPath.resolve("", written).orElse("");
    }
}

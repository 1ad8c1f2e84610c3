package dev.throughline.source.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.source.node.ScriptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the start commands ({@code CMD}, {@code ENTRYPOINT}) of a container file. */
final class ContainerFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContainerFile() {}

    static List<ScriptCommand> startCommands(List<String> lines) {
        List<ScriptCommand> commands = new ArrayList<>();
        for (String line : lines) {
            String trimmed = line.strip();
            String upper = trimmed.toUpperCase(Locale.ROOT);
            if (upper.startsWith("CMD ") || upper.startsWith("ENTRYPOINT ")) {
                commands.addAll(command(trimmed.substring(trimmed.indexOf(' ') + 1).strip()));
            }
        }
        return commands;
    }

    private static List<ScriptCommand> command(String text) {
        if (!text.startsWith("[")) {
            return ScriptCommand.of(text);
        }
        try {
            List<String> words = new ArrayList<>();
            JSON.readTree(text).forEach(word -> words.add(word.asText()));
            return List.of(ScriptCommand.ofWords(words));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}

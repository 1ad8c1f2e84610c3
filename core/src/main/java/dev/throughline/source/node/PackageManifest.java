package dev.throughline.source.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.throughline.source.ProjectPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code package.json} says.
 *
 * @param path project path of the file
 * @param folder project path of the folder that it stands in
 * @param entryFields the fields that name the package's own entry, such as {@code main}, as written
 * @param exports as written; a missing node when absent
 * @param imports the {@code #} imports as written; a missing node when absent
 * @param bin command name to file, as written
 * @param scripts script name to command line, in the order of the file
 * @param dependencies package name to version of every kind of dependency
 * @param workspaces patterns of the folders that hold the packages of the workspace
 * @param jest the {@code jest} key as written; a missing node when absent
 * @param mocha the {@code mocha} key as written; a missing node when absent
 */
public record PackageManifest(
        String path,
        String folder,
        @Nullable String name,
        @Nullable String type,
        Map<String, String> entryFields,
        JsonNode exports,
        JsonNode imports,
        Map<String, String> bin,
        Map<String, String> scripts,
        NavigableMap<String, String> dependencies,
        List<String> workspaces,
        JsonNode jest,
        JsonNode mocha) {

    private static final List<String> ENTRY_FIELDS = List.of("source", "module", "main", "types", "typings");
    private static final List<String> DEPENDENCY_FIELDS = List.of("dependencies", "devDependencies", "peerDependencies",
            "optionalDependencies");

    /** Reads a parsed {@code package.json}; fields of an unexpected shape count as absent. */
    public static PackageManifest of(String path, JsonNode json) {
        Map<String, String> entryFields = new LinkedHashMap<>();
        for (String field : ENTRY_FIELDS) {
            String value = text(json.path(field));
            if (value != null) {
                entryFields.put(field, value);
            }
        }
        String name = text(json.path("name"));
        return new PackageManifest(
                path,
                ProjectPath.folder(path),
                name,
                text(json.path("type")),
                Collections.unmodifiableMap(entryFields),
                json.path("exports"),
                json.path("imports"),
                binaries(json.path("bin"), name),
                Collections.unmodifiableMap(strings(json.path("scripts"))),
                dependencies(json),
                workspaces(json.path("workspaces")),
                json.path("jest").isObject() ? json.path("jest") : MissingNode.getInstance(),
                json.path("mocha").isObject() ? json.path("mocha") : MissingNode.getInstance());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                strings.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return strings;
    }

    private static Map<String, String> binaries(JsonNode bin, @Nullable String name) {
        if (bin.isTextual()) {
            return Map.of(name == null ? "" : name, bin.asText());
        }
        return Collections.unmodifiableMap(strings(bin));
    }

    private static NavigableMap<String, String> dependencies(JsonNode json) {
        NavigableMap<String, String> dependencies = new TreeMap<>();
        for (String field : DEPENDENCY_FIELDS) {
            strings(json.path(field)).forEach(dependencies::putIfAbsent);
        }
        return Collections.unmodifiableNavigableMap(dependencies);
    }

    private static List<String> workspaces(JsonNode node) {
        // Yarn also allows {"packages": […], "nohoist": […]}.
        return texts(node.isObject() ? node.path("packages") : node);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isTextual()) {
            texts.add(array.asText());
        } else if (array.isArray()) {
            array.forEach(element -> {
                if (element.isTextual()) {
                    texts.add(element.asText());
                }
            });
        }
        return List.copyOf(texts);
    }

    /** Whether the package depends on another, in whatever way. */
    public boolean dependsOn(String packageName) {
        return dependencies.containsKey(packageName);
    }
}

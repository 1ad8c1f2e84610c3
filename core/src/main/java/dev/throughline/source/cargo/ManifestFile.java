package dev.throughline.source.cargo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code Cargo.toml} as data.
 *
 * @param folder project path of its folder
 */
record ManifestFile(String folder, JsonNode toml) {

    static final String NAME = "Cargo.toml";

    /** The package's name, or null when the manifest declares a workspace only. */
    @Nullable String packageName() {
        return text(packageTable().path("name"));
    }

    JsonNode packageTable() {
        // The old name of the table is still read by cargo.
        return toml.has("package") ? toml.path("package") : toml.path("project");
    }

    /** Whether it declares a workspace. */
    boolean isWorkspace() {
        return toml.path("workspace").isObject();
    }

    /** The folder of the workspace that the package says it belongs to, or null when it does not say. */
    @Nullable String workspacePointer() {
        String written = text(packageTable().path("workspace"));
        return written == null ? null : ProjectPath.resolve(folder, written).orElse(null);
    }

    static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isArray()) {
            for (JsonNode each : array) {
                String text = text(each);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}

package dev.throughline.source.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.throughline.model.Diagnostic;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import java.util.Optional;

/**
 * Reads JSON, YAML and TOML configuration of the checkout as plain data. A file that cannot be understood is reported and
 * then counts as absent. JSON is read as the tools of the Node world do, with comments and trailing commas.
 */
public final class ConfigurationReader {

    private static final int LARGEST = 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final SourceTree tree;

    public ConfigurationReader(SourceTree tree) {
        this.tree = tree;
    }

    /** The object that a JSON file holds, or empty when there is no such file or it holds none. */
    public Optional<JsonNode> json(String path) {
        return read(path, JSON, "JSON");
    }

    /** The object that a YAML file holds, or empty when there is no such file or it holds none. */
    public Optional<JsonNode> yaml(String path) {
        return tree.isFile(path) ? read(path, Yaml.MAPPER, "YAML") : Optional.empty();
    }

    /** The table that a TOML file holds, or empty when there is no such file or it is broken. */
    public Optional<JsonNode> toml(String path) {
        return tree.isFile(path) ? read(path, Toml.MAPPER, "TOML") : Optional.empty();
    }

    private Optional<JsonNode> read(String path, ObjectMapper mapper, String format) {
        Optional<SourceFile> file = tree.file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().size() > LARGEST) {
            tree.report(Diagnostic.Level.WARNING, path, "larger than " + LARGEST / (1024 * 1024) + " MiB, not used");
            return Optional.empty();
        }
        return tree.read(path).flatMap(content -> parse(content, mapper, format));
    }

    private Optional<JsonNode> parse(SourceContent content, ObjectMapper mapper, String format) {
        try {
            JsonNode node = mapper.readTree(content.text());
            if (node != null && node.isObject()) {
                return Optional.of(node);
            }
            tree.report(Diagnostic.Level.WARNING, content.path(), "holds no " + format + " object, not used");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            tree.report(Diagnostic.Level.WARNING, content.path(), "broken " + format + " at line " + line
                    + ", not used");
        } catch (RuntimeException e) {
            // The YAML reader throws unchecked exceptions of its own for some malformed documents.
            tree.report(Diagnostic.Level.WARNING, content.path(), "broken " + format + ", not used");
        }
        return Optional.empty();
    }

    /** Loaded on first use: most checkouts have no YAML that matters here. */
    private static final class Yaml {
        private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

        private Yaml() {}
    }

    /** Loaded on first use, as is the one for YAML. */
    private static final class Toml {
        private static final ObjectMapper MAPPER = new TomlMapper();

        private Toml() {}
    }
}

package dev.throughline.source.node;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.model.Diagnostic;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The compiler configurations of the checkout, each with what it extends, read once. */
public final class TsConfigs {

    private static final int DEEPEST_EXTENDS = 20;
    private static final int MOST_EXTENDS = 200;
    private static final List<String> NAMES = List.of("tsconfig.json", "jsconfig.json", "tsconfig.base.json");

    private final SourceTree tree;
    private final ConfigurationReader reader;
    private final Map<String, Optional<TsConfig>> loaded = new ConcurrentHashMap<>();
    private final Map<String, List<TsConfig>> chains = new ConcurrentHashMap<>();

    public TsConfigs(SourceTree tree, ConfigurationReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    /**
     * The configurations that speak for the files of a folder, the nearest first, up to the root. Projects that a
     * configuration refers to follow it, for those that hold nothing but references.
     */
    public List<TsConfig> chain(String folder) {
        List<TsConfig> known = chains.get(folder);
        if (known != null) {
            return known;
        }
        Set<TsConfig> chain = new LinkedHashSet<>();
        for (String name : NAMES) {
            load(ProjectPath.child(folder, name)).ifPresent(config -> {
                chain.add(config);
                config.references().forEach(reference -> load(reference).ifPresent(chain::add));
            });
        }
        if (!folder.isEmpty()) {
            chain.addAll(chain(ProjectPath.folder(folder)));
        }
        List<TsConfig> result = List.copyOf(chain);
        chains.put(folder, result);
        return result;
    }

    /** One configuration by the project path of its file. */
    public Optional<TsConfig> load(String path) {
        Optional<TsConfig> known = loaded.get(path);
        if (known == null) {
            known = tree.isFile(path) ? reader.json(path).map(json -> read(path, json)) : Optional.empty();
            loaded.put(path, known);
        }
        return known;
    }

    private TsConfig read(String path, JsonNode json) {
        TsConfigDraft draft = new TsConfigDraft();
        merge(draft, path, json, new Extends());
        List<String> references = new ArrayList<>();
        json.path("references").forEach(reference -> ProjectPath.resolve(
                ProjectPath.folder(path), reference.path("path").asText())
                .map(place -> tree.isFile(place) ? place : ProjectPath.child(place, "tsconfig.json"))
                .filter(place -> !place.equals(path))
                .ifPresent(references::add));
        return draft.finish(path, references);
    }

    private void merge(TsConfigDraft draft, String path, JsonNode json, Extends all) {
        String refusal = all.enter(path);
        if (refusal != null) {
            tree.report(Diagnostic.Level.WARNING, path, refusal);
            return;
        }
        for (String parent : PackageManifest.texts(json.path("extends"))) {
            String parentPath = locate(path, parent);
            if (parentPath != null) {
                reader.json(parentPath).ifPresent(parentJson -> merge(draft, parentPath, parentJson, all));
            }
        }
        draft.override(ProjectPath.folder(path), json.path("compilerOptions"));
        all.leave(path);
    }

    /** The configurations that one configuration extends, as they are followed. */
    private static final class Extends {
        private final Set<String> open = new LinkedHashSet<>();
        private int followed;

        /** Why a configuration is not followed, or null. */
        @Nullable String enter(String path) {
            if (open.contains(path)) {
                return "extends itself, directly or through others";
            }
            // Each of several parents may have several parents: without a bound on all, that has no end.
            if (open.size() >= DEEPEST_EXTENDS || ++followed > MOST_EXTENDS) {
                return "extended through too many others, not followed";
            }
            open.add(path);
            return null;
        }

        void leave(String path) {
            open.remove(path);
        }
    }

    /** Where an {@code extends} leads; null for a package, which is not part of the checkout. */
    private @Nullable String locate(String path, String parent) {
        if (!parent.startsWith(".")) {
            return null;
        }
        Optional<String> place = ProjectPath.resolve(ProjectPath.folder(path), parent);
        if (place.isEmpty()) {
            tree.report(Diagnostic.Level.WARNING, path, "extends a file outside the checkout, not followed");
            return null;
        }
        for (String candidate : List.of(place.get(), place.get() + ".json", place.get() + "/tsconfig.json")) {
            if (tree.isFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}

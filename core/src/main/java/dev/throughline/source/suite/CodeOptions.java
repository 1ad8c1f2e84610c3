package dev.throughline.source.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.node.ModuleAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what a configuration program gives into runner configurations. */
public final class CodeOptions {
    /** Key of an object that stands for a regular expression. */
    public static final String REGEX = "regex";

    private final CodeConfig config;

    private CodeOptions(CodeConfig config) {
        this.config = config;
    }

    /**
     * What the options say: one configuration, or one for each project.
     *
     * @param options the exported value as JSON; a regular expression is an object with {@link #REGEX}, a path from
     *     the checkout's root starts with a slash
     */
    public static List<RunnerConfig> of(CodeConfig config, JsonNode options) {
        CodeOptions reader = new CodeOptions(config);
        List<RunnerConfig> read = switch (config.runner()) {
            case JEST -> RunnerOptions.jest(config.path(), config.dir(), config.name(), options);
            case MOCHA -> List.of(RunnerOptions.mocha(config.path(), config.dir(), config.name(), options));
            case VITEST -> reader.vitest(options);
            case PLAYWRIGHT -> reader.playwright(options);
            case NODE_TEST, CYPRESS, PYTEST, UNITTEST, CARGO ->
                List.of(RunnerConfig.plain(config.dir(), config.runner(), config.name()));
        };
        return read.stream().map(reader::underScript).toList();
    }

    private RunnerConfig underScript(RunnerConfig read) {
        if (config.filter().isEmpty() && config.env().isEmpty()) {
            return read;
        }
        Map<String, String> env = new TreeMap<>(read.env());
        env.putAll(config.env());
        return read.runBy(read.name(), config.filter(), env);
    }

    // ------------------------------------------------------------------ vitest

    private List<RunnerConfig> vitest(JsonNode options) {
        JsonNode test = options.path("test");
        JsonNode projects = options.isArray()
                ? options
                : test.has("projects")
                        ? test.path("projects")
                        : test.path("workspace");
        List<RunnerConfig> configs = new ArrayList<>();
        for (JsonNode project : projects) {
            if (project.isObject()) {
                configs.add(vitestProject(project, project.path("extends").asBoolean() ? options : project));
            }
        }
        return configs.isEmpty() ? List.of(vitestProject(options, options)) : configs;
    }

    private RunnerConfig vitestProject(JsonNode project, JsonNode base) {
        JsonNode test = project.path("test");
        JsonNode root = test.has("root") ? test.path("root") : project.path("root");
        String dir = place(config.dir(), root.asText("")).orElse(config.dir());
        List<String> setup = new ArrayList<>();
        for (JsonNode from : base.equals(project) ? List.of(project) : List.of(base, project)) {
            texts(from.path("test").path("setupFiles")).forEach(text -> place(dir, text).ifPresent(setup::add));
        }
        Map<String, String> env = new TreeMap<>();
        List<ModuleAlias> alias = new ArrayList<>();
        for (JsonNode from : base.equals(project) ? List.of(project) : List.of(project, base)) {
            from.path("test").path("env").properties().forEach(e -> env.putIfAbsent(e.getKey(), e.getValue().asText()));
            alias.addAll(aliases(dir, from.path("test").path("alias")));
            alias.addAll(aliases(dir, from.path("resolve").path("alias")));
        }
        JsonNode name = test.path("name").isObject() ? test.path("name").path("label") : test.path("name");
        return new RunnerConfig(
                dir, Runner.VITEST, name.asText(config.name()),
                patterns(test.has("include") ? test.path("include") : base.path("test").path("include")),
                patterns(test.has("exclude") ? test.path("exclude") : base.path("test").path("exclude")),
                List.of(), setup.stream().distinct().toList(), env, alias, config.path());
    }

    private static List<ModuleAlias> aliases(String dir, JsonNode written) {
        List<ModuleAlias> aliases = new ArrayList<>();
        if (written.isArray()) {
            for (JsonNode entry : written) {
                JsonNode find = entry.path("find");
                place(dir, entry.path("replacement").asText("")).ifPresent(target -> aliases.add(find.has(REGEX)
                        ? ModuleAlias.regex(find.path(REGEX).asText(), target)
                        : ModuleAlias.prefix(find.asText(), target)));
            }
            return aliases;
        }
        written.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                place(dir, entry.getValue().asText())
                        .ifPresent(target -> aliases.add(ModuleAlias.prefix(entry.getKey(), target)));
            }
        });
        return aliases;
    }

    // ------------------------------------------------------------------ playwright

    private List<RunnerConfig> playwright(JsonNode options) {
        List<RunnerConfig> configs = new ArrayList<>();
        for (JsonNode project : options.path("projects")) {
            configs.add(playwrightProject(project, options));
        }
        return configs.isEmpty() ? List.of(playwrightProject(options, options)) : configs;
    }

    private RunnerConfig playwrightProject(JsonNode project, JsonNode base) {
        JsonNode folder = project.has("testDir") ? project.path("testDir") : base.path("testDir");
        return new RunnerConfig(
                place(config.dir(), folder.asText("")).orElse(config.dir()), Runner.PLAYWRIGHT,
                project.path("name").asText(config.name()),
                patterns(project.has("testMatch") ? project.path("testMatch") : base.path("testMatch")),
                patterns(project.has("testIgnore") ? project.path("testIgnore") : base.path("testIgnore")),
                List.of(), List.of(), Map.of(), List.of(), config.path());
    }

    // ------------------------------------------------------------------ values

    private static List<FilePattern> patterns(JsonNode written) {
        List<FilePattern> patterns = new ArrayList<>();
        for (JsonNode pattern : written.isArray() ? written : List.of(written)) {
            if (pattern.has(REGEX)) {
                patterns.add(FilePattern.regex(pattern.path(REGEX).asText()));
            } else if (pattern.isTextual()) {
                String text = pattern.asText();
                patterns.add(FilePattern.glob(text.startsWith("./") ? text.substring(2) : text));
            }
        }
        return patterns;
    }

    private static List<String> texts(JsonNode written) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : written.isArray() ? written : List.of(written)) {
            if (text.isTextual()) {
                texts.add(text.asText());
            }
        }
        return texts;
    }

    private static Optional<String> place(String dir, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.startsWith("/")
                ? ProjectPath.resolve("", "." + text)
                : ProjectPath.resolve(dir, text.startsWith(".") ? text : "./" + text);
    }
}

package dev.throughline.source.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.node.ModuleAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the options of jest and mocha, where they are data, into runner configurations. */
final class RunnerOptions {

    private static final String ROOT = "<rootDir>";

    private RunnerOptions() {}

    /** What a jest configuration says: itself, or each of its projects. */
    static List<RunnerConfig> jest(String sourceFile, String folder, String name, JsonNode options) {
        List<RunnerConfig> configs = new ArrayList<>();
        for (JsonNode project : options.path("projects")) {
            if (project.isObject()) {
                configs.add(jestProject(sourceFile, folder, name, project));
            }
        }
        return configs.isEmpty() ? List.of(jestProject(sourceFile, folder, name, options)) : configs;
    }

    private static RunnerConfig jestProject(String sourceFile, String folder, String name, JsonNode options) {
        String root = options.path("rootDir").asText("").replace(ROOT, ".");
        // A path that a configuration has put together begins at the root of what is audited.
        String dir = (root.startsWith("/")
                ? ProjectPath.resolve("", root.substring(1))
                : ProjectPath.resolve(folder, root))
                .orElse(folder);
        List<FilePattern> include = new ArrayList<>();
        texts(options.path("testMatch")).forEach(text -> include.add(FilePattern.glob(withoutRoot(text))));
        texts(options.path("testRegex")).forEach(text -> include.add(FilePattern.regex(text.replace(ROOT, "^"))));
        List<FilePattern> filter = new ArrayList<>();
        for (String each : texts(options.path("roots"))) {
            String place = withoutRoot(each);
            if (!place.isEmpty() && !place.equals(".")) {
                filter.add(FilePattern.glob(place + "/**"));
            }
        }
        List<FilePattern> exclude = new ArrayList<>();
        texts(options.path("testPathIgnorePatterns"))
                .forEach(text -> exclude.add(FilePattern.regex(text.replace(ROOT, "^"))));
        JsonNode display = options.path("displayName");
        return new RunnerConfig(
                dir, Runner.JEST, display.isObject() ? display.path("name").asText(name) : display.asText(name),
                include, exclude, filter, setupFiles(dir, options), Map.of(),
                aliases(dir, options.path("moduleNameMapper")), sourceFile);
    }

    private static List<String> setupFiles(String dir, JsonNode options) {
        List<String> files = new ArrayList<>();
        for (String option : List.of("setupFiles", "setupFilesAfterEnv")) {
            texts(options.path(option)).stream()
                    .filter(text -> text.startsWith(ROOT) || text.startsWith("."))
                    .forEach(text -> ProjectPath.resolve(dir, withoutRoot(text)).ifPresent(files::add));
        }
        return files;
    }

    private static List<ModuleAlias> aliases(String dir, JsonNode mapper) {
        List<ModuleAlias> aliases = new ArrayList<>();
        mapper.properties().forEach(entry -> texts(entry.getValue()).stream()
                .filter(target -> target.startsWith(ROOT) || target.startsWith("."))
                .forEach(target -> ProjectPath.resolve(dir, withoutRoot(target))
                        .ifPresent(place -> aliases.add(ModuleAlias.regex(entry.getKey(), place)))));
        return aliases;
    }

    private static String withoutRoot(String text) {
        String plain = text.startsWith("!") ? text.substring(1) : text;
        String relative = plain.startsWith(ROOT + "/") ? plain.substring(ROOT.length() + 1) : plain.replace(ROOT, "");
        return text.startsWith("!") ? "!" + relative : relative;
    }

    /** What a mocha configuration says. */
    static RunnerConfig mocha(String sourceFile, String folder, String name, JsonNode options) {
        List<FilePattern> include = new ArrayList<>();
        texts(options.path("spec")).forEach(text -> include.add(mochaSpec(text)));
        List<FilePattern> exclude = new ArrayList<>();
        for (String option : List.of("ignore", "exclude")) {
            texts(options.path(option)).forEach(text -> exclude.add(mochaSpec(text)));
        }
        List<String> setup = new ArrayList<>();
        for (String option : List.of("require", "file")) {
            texts(options.path(option)).stream()
                    .filter(text -> text.startsWith(".") || (text.contains("/") && !text.startsWith("@")))
                    .forEach(text -> ProjectPath.resolve(folder, text).ifPresent(setup::add));
        }
        return new RunnerConfig(
                folder, Runner.MOCHA, name, include, exclude, List.of(), setup, Map.of(), List.of(), sourceFile);
    }

    /** A file, a folder or a glob, as mocha and node take it. */
    static FilePattern mochaSpec(String text) {
        String plain = text.startsWith("./") ? text.substring(2) : text;
        boolean isFile = plain.indexOf('*') >= 0 || plain.indexOf('{') >= 0
                || !ProjectPath.extension(plain).isEmpty();
        if (isFile) {
            return FilePattern.glob(plain);
        }
        return FilePattern.glob((plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain) + "/**");
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        for (JsonNode element : node) {
            if (node.isArray() && element.isTextual()) {
                texts.add(element.asText());
            }
        }
        return texts;
    }
}

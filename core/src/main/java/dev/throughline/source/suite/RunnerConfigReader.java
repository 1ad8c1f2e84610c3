package dev.throughline.source.suite;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.PackageManifest;
import dev.throughline.source.node.ScriptCommand;
import dev.throughline.source.node.Workspaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the runner configurations of a checkout: keys of {@code package.json}, JSON and YAML files, and the scripts
 * that
 * start runners. Those that are programs are listed for the interpreter.
 */
public final class RunnerConfigReader {

    private static final Pattern CODE_CONFIG = Pattern.compile(
            "(vitest|vite|jest|playwright|cypress)(?:[.-]([a-z0-9.-]{1,60}))?"
                    + "\\.(?:config|workspace|projects)(?:\\.([a-z0-9]{1,40}))?"
                    + "\\.(?:[mc]?[jt]s)");

    private final SourceTree tree;
    private final ConfigurationReader reader;
    private final List<RunnerConfig> known = new ArrayList<>();
    private final List<CodeConfig> code = new ArrayList<>();

    private RunnerConfigReader(SourceTree tree, ConfigurationReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    /** Reads all configurations of the checkout. */
    public static RunnerConfigs read(SourceTree tree, Workspaces workspaces, ConfigurationReader reader) {
        RunnerConfigReader configs = new RunnerConfigReader(tree, reader);
        tree.files().forEach(configs::readFile);
        workspaces.packages().forEach(configs::readManifest);
        configs.known.sort(Comparator.comparing(RunnerConfig::dir)
                .thenComparing(config -> config.sourceFile() == null ? "" : config.sourceFile())
                .thenComparing(RunnerConfig::name)
                .thenComparing(RunnerConfig::runner));
        configs.code.sort(Comparator.comparing(CodeConfig::path).thenComparing(CodeConfig::name));
        return new RunnerConfigs(
                configs.known.stream().distinct().toList(), configs.code.stream().distinct().toList());
    }

    private void readFile(SourceFile file) {
        String name = ProjectPath.name(file.path());
        if (name.startsWith(".mocharc.")) {
            readMochaFile(file.path());
        } else if (name.equals("jest.config.json")) {
            known.addAll(jestFile(file.path(), ""));
        } else if (file.kind().isNodeCode()) {
            Matcher matcher = CODE_CONFIG.matcher(name);
            if (matcher.matches()) {
                addCode(file.path(), runnerNamed(matcher.group(1)), distinctivePart(matcher));
            }
        }
    }

    private static Runner runnerNamed(String word) {
        return word.equals("vite") ? Runner.VITEST : Runner.ofProgram(word).orElse(Runner.VITEST);
    }

    private static String distinctivePart(Matcher matcher) {
        String before = matcher.group(2);
        String after = matcher.group(3);
        return before != null ? before : after == null ? "" : after;
    }

    private void addCode(String path, Runner runner, String name) {
        code.add(new CodeConfig(path, ProjectPath.folder(path), runner, name, List.of(), Map.of()));
    }

    private void readMochaFile(String path) {
        if (FileKind.of(path) == FileKind.JAVASCRIPT) {
            addCode(path, Runner.MOCHA, "");
            return;
        }
        (FileKind.of(path) == FileKind.YAML ? reader.yaml(path) : reader.json(path))
                .ifPresent(options -> known.add(RunnerOptions.mocha(path, ProjectPath.folder(path), "", options)));
    }

    private List<RunnerConfig> jestFile(String path, String name) {
        return reader.json(path)
                .map(options -> RunnerOptions.jest(path, ProjectPath.folder(path), name, options))
                .orElse(List.of());
    }

    private void readManifest(PackageManifest manifest) {
        if (manifest.jest().isObject()) {
            known.addAll(RunnerOptions.jest(manifest.path(), manifest.folder(), "", manifest.jest()));
        }
        if (manifest.mocha().isObject()) {
            known.add(RunnerOptions.mocha(manifest.path(), manifest.folder(), "", manifest.mocha()));
        }
        manifest.scripts().forEach((script, line) -> {
            for (ScriptCommand command : ScriptCommand.of(line)) {
                RunnerCommand.of(command).ifPresent(run -> readRun(manifest, script, run));
            }
        });
    }

    private void readRun(PackageManifest manifest, String script, RunnerCommand run) {
        String dir = run.dir().flatMap(named -> ProjectPath.resolve(manifest.folder(), named))
                .orElse(manifest.folder());
        Optional<String> config = run.config().flatMap(named -> ProjectPath.resolve(manifest.folder(), named))
                .filter(tree::isFile);
        if (config.isEmpty()) {
            readPlainRun(manifest, script, run, dir);
        } else if (FileKind.of(config.get()).isNodeCode()) {
            code.add(new CodeConfig(
                    config.get(), ProjectPath.folder(config.get()), run.runner(), script, run.filter(), run
                            .environment()));
        } else if (run.runner() == Runner.JEST) {
            jestFile(config.get(), script)
                    .forEach(base -> known.add(base.runBy(script, run.filter(), run.environment())));
        } else if (run.runner() == Runner.MOCHA) {
            reader.json(config.get())
                    .map(options -> RunnerOptions.mocha(config.get(), dir, script, options))
                    .ifPresent(base -> known.add(base.runBy(script, run.filter(), run.environment())));
        }
    }

    private void readPlainRun(PackageManifest manifest, String script, RunnerCommand run, String dir) {
        List<RunnerConfig> bases = run.runner() == Runner.JEST && manifest.jest().isObject()
                ? RunnerOptions.jest(manifest.path(), dir, script, manifest.jest())
                : List.of(RunnerConfig.plain(dir, run.runner(), script));
        for (RunnerConfig base : bases) {
            RunnerConfig config = base.runBy(script, run.filter(), run.environment());
            if (config.isSelective()) {
                known.add(config);
            }
        }
    }
}

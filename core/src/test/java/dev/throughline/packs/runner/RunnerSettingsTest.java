package dev.throughline.packs.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.packs.SampleProgram;
import dev.throughline.source.suite.CodeConfig;
import dev.throughline.source.suite.FilePattern;
import dev.throughline.source.suite.Runner;
import dev.throughline.source.suite.RunnerConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunnerSettingsTest {
    private final SampleProgram program = new SampleProgram();

    private List<RunnerConfig> read(Runner runner, String source) {
        program.file("server/runner.config.ts", source);
        CodeConfig config = new CodeConfig("server/runner.config.ts", "server", runner, "x", List.of(), Map.of());
        return RunnerSettings.of(program.interpreter(new RunnerPack()), config);
    }

    @Test
    void readsWhatVitestIsTold() {
        RunnerConfig config = read(Runner.VITEST, """
                import { defineConfig } from 'vitest/config';
                import path from 'path';
                const shared = ['tests/**/*.test.ts'];
                export default defineConfig({
                  resolve: { alias: { '@': path.resolve(__dirname, '../shared') } },
                  test: { name: 'api', include: [...shared], exclude: ['**/slow/**'], setupFiles: './tests/setup.ts',
                    env: { MODE: 'memory' } },
                });
                """).getFirst();

        assertThat(config.name()).isEqualTo("api");
        assertThat(config.dir()).isEqualTo("server");
        assertThat(config.include()).containsExactly(FilePattern.glob("tests/**/*.test.ts"));
        assertThat(config.exclude()).containsExactly(FilePattern.glob("**/slow/**"));
        assertThat(config.setupFiles()).containsExactly("server/tests/setup.ts");
        assertThat(config.env()).containsExactly(Map.entry("MODE", "memory"));
        assertThat(config.alias()).hasToString("[@ -> shared]");
    }

    @Test
    void callsAFunctionAndMergesWhatItBuildsOn() {
        program.file("server/base.ts", "export default { test: { include: ['a.ts'], env: { A: '1' } } };");

        RunnerConfig config = read(Runner.VITEST, """
                import { defineConfig, mergeConfig } from 'vitest/config';
                import base from './base';
                export default defineConfig(async () => mergeConfig(base, { test: { include: ['b.ts'] } }));
                """).getFirst();

        assertThat(config.include()).containsExactly(FilePattern.glob("a.ts"), FilePattern.glob("b.ts"));
        assertThat(config.env()).containsEntry("A", "1");
    }

    @Test
    void buildsOnAConfigurationAtAnAbsolutePath() {
        program.file("runner.config.js", "module.exports = { testMatch: ['<rootDir>/src/**'], bail: true };");

        RunnerConfig config = read(Runner.JEST, """
                const { resolve } = require('path');
                const root = resolve(__dirname, '..');
                const base = require(`${root}/runner.config.js`);
                module.exports = { ...base, ...{ rootDir: root, setupFilesAfterEnv: ['<rootDir>/server/setup.ts'] } };
                """).getFirst();

        assertThat(config.dir()).isEmpty();
        assertThat(config.include()).containsExactly(FilePattern.glob("src/**"));
        assertThat(config.setupFiles()).containsExactly("server/setup.ts");
    }

    @Test
    void readsEachProjectOfVitest() {
        List<RunnerConfig> configs = read(Runner.VITEST, """
                export default { test: { setupFiles: ['./all.ts'], projects: [
                  { extends: true, test: { name: 'unit', include: ['unit/**'] } },
                  { test: { name: 'api', include: ['api/**'], setupFiles: ['./api.ts'] } },
                ] } };
                """);

        assertThat(configs).extracting(RunnerConfig::name).containsExactly("unit", "api");
        assertThat(configs).extracting(RunnerConfig::setupFiles)
                .containsExactly(List.of("server/all.ts"), List.of("server/api.ts"));
    }

    @Test
    void readsJestPlaywrightAndMochaPrograms() {
        assertThat(read(Runner.JEST, "module.exports = { testMatch: ['<rootDir>/it/**/*.ts'] };").getFirst().include())
                .containsExactly(FilePattern.glob("it/**/*.ts"));
        assertThat(read(Runner.PLAYWRIGHT, "export default { testDir: './e2e', testMatch: /.*\\.api\\.ts/ };"))
                .extracting(RunnerConfig::dir, RunnerConfig::include)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "server/e2e", List.of(FilePattern.regex(".*\\.api\\.ts"))));
        assertThat(read(Runner.MOCHA, "module.exports = { spec: ['it/**/*.js'] };").getFirst().include())
                .containsExactly(FilePattern.glob("it/**/*.js"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        RunnerConfig config = read(Runner.VITEST, """
                import { patterns } from 'elsewhere';
                export default { test: { include: patterns, exclude: [patterns[0], 'known/**'] } };
                """).getFirst();

        assertThat(config.include()).isEmpty();
        assertThat(config.exclude()).containsExactly(FilePattern.glob("known/**"));
    }
}

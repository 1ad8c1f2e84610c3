package dev.throughline.source.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptCommandTest {

    @Test
    void cutsALineIntoCommandsWithoutTheirPreparation() {
        assertThat(ScriptCommand.of(
                "tsc -p . && cross-env NODE_ENV=test DB='a b' npx jest --config \"x y.json\" | tee log"))
                .containsExactly(
                        new ScriptCommand("tsc", List.of("-p", "."), Map.of()),
                        new ScriptCommand(
                                "jest", List.of("--config", "x y.json"), Map.of("NODE_ENV", "test", "DB", "a b")),
                        new ScriptCommand("tee", List.of("log"), Map.of()));
    }

    @Test
    void seesTheProgramBehindItsFile() {
        assertThat(ScriptCommand.of("NODE_OPTIONS=x node --experimental-vm-modules node_modules/jest/bin/jest.js api"))
                .containsExactly(new ScriptCommand("jest", List.of("api"), Map.of("NODE_OPTIONS", "x")));
        assertThat(ScriptCommand.of("dotenv -e .env.test -- ./node_modules/.bin/mocha t"))
                .containsExactly(new ScriptCommand("mocha", List.of("t"), Map.of()));
        assertThat(ScriptCommand.of("pnpm exec vitest run")).first().extracting(ScriptCommand::program).isEqualTo(
                "vitest");
    }

    @Test
    void survivesLinesThatAreNoCommand() {
        assertThat(ScriptCommand.of("")).isEmpty();
        assertThat(ScriptCommand.of("A=1 && \"unclosed")).hasSize(1);
        assertThat(ScriptCommand.of("x ".repeat(100_000))).hasSize(1);
    }
}

package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {
    @Test
    void printsItsVersionOnStandardOutput() {
        CommandLineRun run = CommandLineRun.of("--version");

        assertThat(run.out()).matches("throughline \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void explainsEveryExitCodeInItsHelp() {
        String help = CommandLineRun.of("--help").out();

        for (ExitCode code : ExitCode.values()) {
            assertThat(help).containsPattern("(?m)^  " + code.code() + " +\\w");
        }
    }

    @Test
    void teachesByExampleInTheHelpOfAudit() {
        CommandLineRun run = CommandLineRun.of("audit", "--help");

        assertThat(run.out()).contains("Examples:", "throughline audit --json", "Exit codes:", "json, md");
        assertThat(run.exitCode()).isZero();
        assertThat(run.requests()).isEmpty();
    }

    @Test
    void pointsToTheHelpWhenNoCommandIsGiven() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.err().lines()).containsExactly("error: no command given", "hint: see throughline --help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        CommandLineRun run = CommandLineRun.of("audti");

        assertThat(run.err()).contains("did you mean audit?");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheCodeThatTheAuditGives(ExitCode code) {
        assertThat(CommandLineRun.with((request, terminal) -> code, "audit").exitCode()).isEqualTo(code.code());
    }

    @Test
    void printsAFailureOfTheUserWithItsHint() {
        CommandLineRun run = CommandLineRun.with((request, terminal) -> {
            throw new UserFailure("cannot write to out", "choose another folder with -o", ExitCode.OUTPUT_NOT_WRITABLE);
        }, "audit");

        assertThat(run.err().lines())
                .containsExactly("error: cannot write to out", "hint: choose another folder with -o");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
    }

    @Test
    void printsAnUnexpectedFailureWithoutItsStackTrace() {
        CommandLineRun run = CommandLineRun.with((request, terminal) -> {
            throw new IOException("disk gone\nsecond line");
        }, "audit");

        assertThat(run.err().lines()).hasSize(2).first().asString()
                .startsWith("error: internal error: java.io.IOException: disk gone (MainTest.java:");
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR.code());
    }

    @Test
    void printsTheStackTraceWhenDebugging() {
        CommandLineRun run = CommandLineRun.debugging((request, terminal) -> {
            throw new IllegalStateException("broken");
        }, "audit");

        assertThat(run.err()).contains("error: internal error: ", "\tat " + MainTest.class.getName());
    }

    @Test
    void survivesAnExhaustedStack() {
        CommandLineRun run = CommandLineRun.with((request, terminal) -> {
            throw new StackOverflowError();
        }, "audit");

        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR.code());
    }

    @Test
    void saysHowToAllowMoreMemory() {
        CommandLineRun run = CommandLineRun.debugging((request, terminal) -> {
            throw new OutOfMemoryError("Java heap space");
        }, "audit");

        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).startsWith("error: out of memory: ").contains("THROUGHLINE_JAVA_OPTS=-Xmx");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY.code());
    }

    @Test
    void keepsControlCharactersOfAPathFromTheTerminal() {
        CommandLineRun run = CommandLineRun.of("audit", "no\u001b[31mwhere");

        assertThat(run.err()).startsWith("error: no such folder: no?[31mwhere");
    }
}

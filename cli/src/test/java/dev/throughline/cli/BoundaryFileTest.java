package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of boundaries of the user's own, from the command line to the report. */
class BoundaryFileTest {
    private static final String TABLE = """
            { "boundaries": [{
                "packages": ["@acme/ledger"], "kind": "payment", "name": "ledger",
                "clients": ["connect()"], "operations": ["balance"] }] }
            """;

    @TempDir
    private Path folder;

    private CommandLineRun audit(String... options) throws IOException {
        Path checkout = folder.resolve("checkout");
        Files.createDirectories(checkout);
        Files.writeString(checkout.resolve("package.json"),
                "{\"main\": \"app.js\", \"dependencies\": {\"express\": \"4\", \"@acme/ledger\": \"1\"}}");
        Files.writeString(checkout.resolve("app.js"), """
                const ledger = require('@acme/ledger').connect();
                const app = require('express')();
                app.get('/balance', async (req, res) => res.json(await ledger.balance(req.user)));
                app.listen(3000);
                """);
        String[] arguments = new String[options.length + 3];
        arguments[0] = "audit";
        arguments[1] = checkout.toString();
        arguments[2] = "--json";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineRun.with(new CheckoutAudit(), arguments);
    }

    private Path table(String json) throws IOException {
        return Files.writeString(folder.resolve("boundaries.json"), json);
    }

    @Test
    void aPackageThatNoTableNamesIsNoBoundary() throws IOException {
        assertThat(audit().out()).doesNotContain("ledger");
    }

    @Test
    void aPackageOfTheUsersTableIs() throws IOException {
        CommandLineRun run = audit("--boundaries", table(TABLE).toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK.code());
        assertThat(run.out()).containsPattern("\"name\": ?\"ledger\"").contains("payment");
    }

    @Test
    void aTableOfAnotherLanguageSaysNothingAboutThisOne() throws IOException {
        Path python = table(TABLE.replaceFirst("\\{", "{ \"language\": \"python\","));

        CommandLineRun run = audit("--boundaries", python.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK.code());
        assertThat(run.out()).doesNotContain("ledger");
    }

    @Test
    void ofSeveralTablesTheLaterReplacesTheEarlier() throws IOException {
        Path later = Files.writeString(
                folder.resolve("later.json"), TABLE.replace("\"name\": \"ledger\"", "\"name\": \"big book\""));

        CommandLineRun run = audit("-b", table(TABLE).toString(), "-b", later.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK.code());
        assertThat(run.out()).contains("big book").doesNotContainPattern("\"name\": ?\"ledger\"");
    }

    @Test
    void aTableOfAnotherShapeIsRefusedWithThePlace() throws IOException {
        CommandLineRun run = audit("-b", table(TABLE.replace("payment", "cash")).toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).startsWith("error: boundaries.json: boundaries[0].kind: \"cash\"")
                .contains("hint: docs/boundaries.md describes the table");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aTableThatIsNotThereIsSaid() throws IOException {
        CommandLineRun run = audit("-b", folder.resolve("none.json").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).startsWith("error: no such file: ");
    }
}

package dev.throughline.source.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CargoCommandsTest {

    @TempDir
    Path folder;

    @Test
    void collectsStepsOfWorkflowsAliasesAndTasks() {
        SourceTree tree = Checkout.in(folder)
                .file(".github/workflows/ci.yml",
                        "jobs:", "  test:", "    steps:", "      - uses: actions/checkout@v4",
                        "      - name: Integration", "        working-directory: server",
                        "        run: |", "          cargo build", "          cargo test \\", "            --test api",
                        "      - run: cargo test --lib")
                .file("server/.cargo/config.toml", "[alias]", "it = \"test --test api\"", "u = [\"test\", \"--lib\"]")
                .file("Makefile.toml", "[tasks.e2e]", "command = \"cargo\"", "args = [\"test\", \"--test\", \"e2e\"]")
                .open();

        assertThat(CargoCommands.read(tree, new ConfigurationReader(tree)))
                .map(each -> each.folder() + "|" + each.name() + "|" + each.command().program() + " "
                        + String.join(" ", each.command().arguments()))
                .containsExactly(
                        "server|Integration|cargo build",
                        "server|Integration|cargo test --test api",
                        "|test|cargo test --lib",
                        "|e2e|cargo test --test e2e",
                        "server|it|cargo test --test api",
                        "server|u|cargo test --lib");
    }
}

package dev.throughline.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.cargo.CargoProjects;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.python.NamedCommands;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CargoEntryPointsTest {

    @TempDir
    Path folder;

    private static List<String> described(Checkout checkout) {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        return CargoEntryPoints.candidates(CargoProjects.of(tree, reader), NamedCommands.read(tree, reader)).stream()
                .map(entry -> entry.rank() + " " + entry.file() + " " + entry.attribute())
                .toList();
    }

    @Test
    void binariesAreEntriesAndThoseThatContainersStartComeFirst() {
        assertThat(described(Checkout.in(folder)
                .file("Cargo.toml", "[package]", "name = \"shop\"", "default-run = \"admin\"")
                .files("src/main.rs", "src/lib.rs", "src/bin/worker.rs", "src/bin/admin.rs", "src/bin/seed.rs")
                .file("Dockerfile", "RUN cargo build --release", "ENTRYPOINT [\"/app/target/release/worker\"]")))
                .containsExactly(
                        "1 src/bin/worker.rs main()",
                        "3 src/bin/admin.rs main()",
                        "4 src/main.rs main()",
                        "5 src/bin/seed.rs main()");
    }

    @Test
    void readsWhatCargoIsToldToRun() {
        assertThat(described(Checkout.in(folder)
                .file("a/Cargo.toml", "[package]", "name = \"a\"").files("a/src/bin/x.rs", "a/src/bin/y.rs")
                .file("b/Cargo.toml", "[package]", "name = \"b\"").files("b/src/main.rs")
                .file("Procfile", "web: cargo run --release --bin y")
                .file("docker-compose.yml", "services:", "  b:", "    command: cargo run -p b")))
                .containsExactly("1 a/src/bin/y.rs main()", "5 a/src/bin/x.rs main()", "2 b/src/main.rs main()");
    }

    @Test
    void aLibraryStartsNothing() {
        assertThat(described(Checkout.in(folder).file("Cargo.toml", "[package]", "name = \"shop\"")
                .files("src/lib.rs", "tests/api.rs", "examples/demo.rs"))).isEmpty();
    }
}

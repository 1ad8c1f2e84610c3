package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.throughline.eval.ProgramSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ProgramTest {
    @TempDir
    private Path folder;

    /** The second one finds the file taken in hand by the first, and would wait for ever. */
    @Test
    void tellsEveryoneWhoAsksForAFileThatReadingItFailed() throws IOException {
        Files.writeString(folder.resolve("a.ts"), "export const a = 1;\n");
        Checkout checkout = Checkout.open(folder);
        Program closed = new Program(checkout);
        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.module("a.ts"));
        assertThatIllegalStateException().isThrownBy(() -> closed.module("a.ts"));
    }

    @Test
    void findsImportsByTheRulesOfTheFilesLanguage() throws IOException {
        Files.createDirectories(folder.resolve("app/plugins"));
        Files.writeString(folder.resolve("app/main.py"), "");
        Files.writeString(folder.resolve("app/plugins/one.py"), "");
        Files.writeString(folder.resolve("app/main.ts"), "");
        try (Program program = new Program(Checkout.open(folder))) {
            assertThat(program.resolve("app/main.py", ".plugins.one"))
                    .isEqualTo(new ProgramSource.ProjectModule("app/plugins/one.py"));
            assertThat(program.resolve("app/main.py", "app.plugins"))
                    .isEqualTo(new ProgramSource.NamespacePackage("app/plugins"));
            assertThat(program.resolve("app/main.py", "fastapi.testclient"))
                    .isEqualTo(new ProgramSource.Foreign("fastapi.testclient"));
            assertThat(program.resolve("app/main.py", ".gone")).isInstanceOf(ProgramSource.Unresolved.class);
            assertThat(program.resolve("app/main.ts", "./main"))
                    .isEqualTo(new ProgramSource.ProjectModule("app/main.ts"));
        }
    }
}

package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
}

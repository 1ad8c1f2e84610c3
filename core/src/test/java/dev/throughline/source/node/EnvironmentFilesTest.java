package dev.throughline.source.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.throughline.source.Checkout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFilesTest {

    @TempDir
    Path folder;

    @Test
    void readsVariables() {
        assertThat(EnvironmentFiles.variables("""
                # a comment
                A=one
                 export B = "two # words" # said
                C='three'
                D=4 # four
                E=
                no variable
                A=last\r
                9=x
                """)).containsExactly(
                entry("A", "last"), entry("B", "two # words"), entry("C", "three"), entry("D", "4"), entry("E", ""));
    }

    @Test
    void documentsWhatMayBePartOfAPath() {
        Checkout checkout = Checkout.in(folder)
                .file(".env.example", "PREFIX=/api/v1", "VERSION=v2", "URL=http://localhost:3000", "KEY=12ab34==",
                        "NONE=")
                .file(".env", "PREFIX=/other", "BASE=/base", "TOKEN=abc");

        assertThat(EnvironmentFiles.documented(checkout.open()))
                .containsExactly(entry("BASE", "/base"), entry("PREFIX", "/api/v1"), entry("VERSION", "v2"));
    }

    @Test
    void leavesOutWhatTwoExamplesSayDifferently() {
        Checkout checkout = Checkout.in(folder)
                .file("a/.env.example", "PREFIX=/a", "SAME=/same")
                .file("b/.env.sample", "PREFIX=/b", "SAME=/same");

        assertThat(EnvironmentFiles.documented(checkout.open())).containsExactly(entry("SAME", "/same"));
    }
}

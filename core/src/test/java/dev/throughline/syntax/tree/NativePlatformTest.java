package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativePlatformTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64, x86_64-linux-gnu-core.so", "Linux, aarch64, aarch64-linux-gnu-core.so",
        "Mac OS X, x86_64, x86_64-macos-core.dylib", "Mac OS X, aarch64, aarch64-macos-core.dylib"})
    void namesTheLibraryOfThePlatform(String osName, String osArch, String expected) {
        assertThat(NativePlatform.of(osName, osArch).fileName("core")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, amd64", "FreeBSD, amd64"})
    void saysWhatIsSupportedOnOtherPlatforms(String osName, String osArch) {
        assertThatThrownBy(() -> NativePlatform.of(osName, osArch)).isInstanceOf(ParserUnavailable.class)
                .hasMessageContaining(osName).hasMessageContaining(osArch).hasMessageContaining("supported are Linux");
    }

    @Test
    void hasTheLibrariesOfAllGrammarsForEverySupportedPlatform() {
        for (String[] platform : new String[][]{{"Linux", "amd64"}, {"Linux", "aarch64"}, {"Mac OS X", "x86_64"},
            {"Mac OS X", "aarch64"}}) {
            NativePlatform supported = NativePlatform.of(platform[0], platform[1]);
            assertThat(getClass().getResource("/lib/" + supported.fileName("tree-sitter"))).isNotNull();
            for (Grammar grammar : Grammar.values()) {
                assertThat(getClass().getResource("/lib/" + supported.fileName(grammar.library()))).isNotNull();
            }
        }
    }
}

package dev.throughline.source.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Diagnostic;
import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TsConfigsTest {

    @TempDir
    Path folder;

    private static TsConfig load(SourceTree tree, String path) {
        return new TsConfigs(tree, new ConfigurationReader(tree)).load(path).orElseThrow();
    }

    @Test
    void readsCommentsAndTrailingCommas() {
        SourceTree tree = Checkout.in(folder)
                .file("tsconfig.json", "\uFEFF{ // comment",
                        "/* more */ \"compilerOptions\": {\"baseUrl\": \"./src\",},}")
                .open();

        assertThat(load(tree, "tsconfig.json").baseUrl()).isEqualTo("src");
        assertThat(tree.diagnostics()).isEmpty();
    }

    @Test
    void laysTheFileOverAllThatItExtends() {
        SourceTree tree = Checkout.in(folder)
                .file("base/a.json", "{\"compilerOptions\": {\"paths\": {\"@a/*\": [\"./x/*\"]}, \"outDir\": \"out\"}}")
                .file("base/b.json", "{\"compilerOptions\": {\"outDir\": \"dist\"}}")
                .file("app/tsconfig.json", "{\"extends\": [\"@tsconfig/node20\", \"../base/a\", \"../base/b.json\"],",
                        "\"compilerOptions\": {\"rootDir\": \"src\"}}")
                .open();
        TsConfig config = load(tree, "app/tsconfig.json");

        assertThat(config.paths()).containsExactly(new TsConfig.PathAlias("@a/*", List.of("base/x/*")));
        assertThat(config.outDir()).isEqualTo("base/dist");
        assertThat(config.rootDir()).isEqualTo("app/src");
        assertThat(tree.diagnostics()).isEmpty();
    }

    @Test
    void survivesConfigurationsThatExtendEachOther() {
        SourceTree tree = Checkout.in(folder)
                .file("tsconfig.json", "{\"extends\": \"./b.json\", \"compilerOptions\": {\"baseUrl\": \".\"}}")
                .file("b.json", "{\"extends\": [\"./tsconfig.json\", \"./tsconfig.json\"]}")
                .open();

        assertThat(load(tree, "tsconfig.json").baseUrl()).isEmpty();
        assertThat(tree.diagnostics()).extracting(Diagnostic::message)
                .containsExactly("extends itself, directly or through others");
    }

    @Test
    void doesNotFollowExtendsOutOfTheRoot() {
        Checkout.in(folder).file("outside.json", "{\"compilerOptions\": {\"baseUrl\": \"./secret\"}}");
        SourceTree tree = Checkout.in(folder.resolve("checkout"))
                .file("tsconfig.json", "{\"extends\": \"../outside.json\"}")
                .open();

        assertThat(load(tree, "tsconfig.json").baseUrl()).isNull();
        assertThat(tree.diagnostics()).extracting(Diagnostic::message)
                .containsExactly("extends a file outside the checkout, not followed");
    }

    @Test
    void putsReferencedProjectsAfterTheFileAndTheRootLast() {
        SourceTree tree = Checkout.in(folder)
                .file("tsconfig.json", "{}")
                .file("web/tsconfig.json",
                        "{\"files\": [],",
                        "\"references\": [{\"path\": \"./tsconfig.app.json\"}, {\"path\": \"../lib\"}]}")
                .file("web/tsconfig.app.json", "{}")
                .file("lib/tsconfig.json", "{}")
                .open();

        assertThat(new TsConfigs(tree, new ConfigurationReader(tree)).chain("web/src"))
                .extracting(TsConfig::path)
                .containsExactly("web/tsconfig.json", "web/tsconfig.app.json", "lib/tsconfig.json", "tsconfig.json");
    }
}

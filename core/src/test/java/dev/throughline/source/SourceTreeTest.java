package dev.throughline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.model.Diagnostic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceTreeTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder.resolve("checkout")).files("src/app.ts");
    }

    private static List<String> paths(SourceTree tree) {
        return tree.files().stream().map(SourceFile::path).toList();
    }

    private static List<String> messages(SourceTree tree) {
        return tree.diagnostics().stream()
                .map(diagnostic -> diagnostic.source() + " " + diagnostic.message())
                .toList();
    }

    @Test
    void listsFilesSortedByPathWithKindAndSize() {
        SourceTree tree = checkout.file("b/x.tsx", "abc").files("a.js", "b.json").open();

        assertThat(tree.files())
                .containsExactly(
                        new SourceFile("a.js", 0, FileKind.JAVASCRIPT),
                        new SourceFile("b.json", 0, FileKind.JSON),
                        new SourceFile("b/x.tsx", 3, FileKind.TSX),
                        new SourceFile("src/app.ts", 0, FileKind.TYPESCRIPT));
    }

    @Test
    void answersFolderQuestionsFromMemory() {
        SourceTree tree = checkout.files("src/a/one.ts", "src/ab/two.ts", "src/a0.ts").open();

        assertThat(tree.isFolder("src/a")).isTrue();
        assertThat(tree.isFolder("src/app.ts")).isFalse();
        assertThat(tree.under("src/a")).extracting(SourceFile::path).containsExactly("src/a/one.ts");
        assertThat(tree.in("src")).extracting(SourceFile::path).containsExactly("src/a0.ts", "src/app.ts");
        assertThat(tree.folders()).containsExactly("", "src", "src/a", "src/ab");
    }

    @Test
    void appliesIgnoreFilesOfEveryLevelTheNearestWinning() {
        SourceTree tree = checkout
                .file(".gitignore", "*.log", "/generated/", "build/", "!config/build/")
                .file("src/.gitignore", "secret.ts", "!keep.log")
                .files("a.log", "generated/x.ts", "src/secret.ts", "src/keep.log", "secret.ts", "config/build/v.ts")
                .files("lib/build/v.ts", "src/generated/y.ts")
                .open();

        assertThat(paths(tree))
                .containsExactly(
                        ".gitignore", "config/build/v.ts", "secret.ts", "src/.gitignore", "src/app.ts",
                        "src/generated/y.ts", "src/keep.log");
    }

    @Test
    void appliesTheExclusionsOfTheCheckoutItself() {
        SourceTree tree = checkout.file(".git/info/exclude", "scratch.ts").files("scratch.ts").open();

        assertThat(paths(tree)).containsExactly("src/app.ts");
    }

    @Test
    void leavesOutFoldersThatHoldNobodysSources() {
        SourceTree tree = checkout
                .files("package.json", "node_modules/express/index.js", "src/node_modules/x.js", ".git/config")
                .files("throughline-report/throughline.json", "dist/server.js", ".next/a.js")
                .files("src/build/plan.ts", "src/vendor/vendor.controller.ts")
                .open();

        assertThat(paths(tree))
                .containsExactly(
                        "package.json", "src/app.ts", "src/build/plan.ts", "src/vendor/vendor.controller.ts");
        assertThat(messages(tree)).singleElement().asString().startsWith("dist:1 folder left out");
    }

    @Test
    void followsNoLinkOutOfTheRootNorInALoop() throws IOException {
        Checkout outside = Checkout.in(folder.resolve("outside")).file("secret.ts", "secret");
        Files.createSymbolicLink(checkout.root().resolve("src/loop"), checkout.root());
        Files.createSymbolicLink(checkout.root().resolve("src/out"), outside.root());
        Files.createSymbolicLink(checkout.root().resolve("src/leak.ts"), outside.root().resolve("secret.ts"));
        Files.createSymbolicLink(checkout.root().resolve("src/dangling.ts"), Path.of("nowhere"));

        SourceTree tree = checkout.open();

        assertThat(paths(tree)).containsExactly("src/app.ts");
        assertThat(tree.read("src/leak.ts")).isEmpty();
        assertThat(tree.read("../outside/secret.ts")).isEmpty();
    }

    @Test
    void readsNoIgnoreFileThroughALink() throws IOException {
        Checkout.in(folder.resolve("outside")).file("rules", "*.ts");
        Files.createSymbolicLink(checkout.root().resolve(".gitignore"), folder.resolve("outside/rules"));

        assertThat(paths(checkout.open())).containsExactly("src/app.ts");
    }

    @Test
    void doesNotFollowALinkThatTookTheFilesPlace() throws IOException {
        Checkout.in(folder.resolve("outside")).file("secret.ts", "secret");
        SourceTree tree = checkout.open();
        Files.delete(checkout.root().resolve("src/app.ts"));
        Files.createSymbolicLink(checkout.root().resolve("src/app.ts"), folder.resolve("outside/secret.ts"));

        assertThat(tree.read("src/app.ts")).isEmpty();
        assertThat(messages(tree)).containsExactly("src/app.ts:1 cannot be read (input/output error)");
    }

    @Test
    void reportsWhatMayNotBeReadAndGoesOn() throws IOException {
        checkout.files("closed/x.ts", "locked.ts");
        Path closed = checkout.root().resolve("closed");
        Path locked = checkout.root().resolve("locked.ts");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(locked), "the superuser can read everything");
            SourceTree tree = checkout.open();

            assertThat(tree.read("locked.ts")).isEmpty();
            assertThat(paths(tree)).containsExactly("locked.ts", "src/app.ts");
            assertThat(messages(tree))
                    .containsExactly(
                            "closed:1 cannot be read (no permission)", "locked.ts:1 cannot be read (no permission)");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void reportsAFileThatIsGoneSinceTheWalk() throws IOException {
        SourceTree tree = checkout.open();
        Files.delete(checkout.root().resolve("src/app.ts"));

        assertThat(tree.read("src/app.ts")).isEmpty();
        assertThat(messages(tree)).containsExactly("src/app.ts:1 cannot be read (it is gone)");
    }

    @Test
    void doesNotReadAFileOfFiftyMegabytes() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(checkout.root().resolve("big.js").toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        SourceTree tree = checkout.open();

        assertThat(tree.read("big.js")).isEmpty();
        assertThat(tree.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.level()).isEqualTo(Diagnostic.Level.WARNING);
                    assertThat(diagnostic.message()).isEqualTo("larger than 8 MiB, not read");
                });
    }

    @Test
    void stopsAtFoldersNestedTooDeep() {
        SourceTree tree = checkout.files("d/".repeat(200) + "x.ts", "d/y.ts").open();

        assertThat(paths(tree)).containsExactly("d/y.ts", "src/app.ts");
        assertThat(messages(tree)).singleElement().asString().contains("folders nested deeper than 64");
    }

    @Test
    void stopsAtTheFileLimit() throws IOException {
        checkout.files("a.ts", "b.ts", "c.ts");

        SourceTree tree = SourceTree.open(checkout.root(), new WalkLimits(2, 100, 10, 100));

        assertThat(tree.files()).hasSize(2);
        assertThat(tree.diagnostics()).singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message()).startsWith("more than 2 files"));
    }

    @Test
    void stopsAtTheEntryLimit() throws IOException {
        SourceTree tree = SourceTree.open(
                checkout.files("a/1", "b/2", "c/3", "e/4").root(), new WalkLimits(100, 3, 10, 100));

        assertThat(tree.diagnostics()).singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message()).startsWith("more than 3 entries"));
    }

    @Test
    void survivesRulesThatBacktrack() {
        String longName = "a".repeat(200);
        for (int i = 0; i < 50; i++) {
            checkout.files("src/" + longName + i + ".ts");
        }
        SourceTree tree = checkout.file(".gitignore", "*a*a*a*a*a*a*a*a*b", "[", "\\", "app.ts").open();

        assertThat(tree.files()).hasSize(51).noneMatch(file -> file.path().equals("src/app.ts"));
    }

    @Test
    void survivesNamesAndContentsThatAreNoUtf8() {
        SourceTree tree = checkout.file("src/caf\u00e9 \u2603+%41.ts", "x").open();
        SourceContent content = new SourceContent(
                "x.ts", new byte[]{'a', (byte) 0xff, 'b'}, ContentKind.SOURCE);

        assertThat(paths(tree)).containsExactly("src/app.ts", "src/caf\u00e9 \u2603+%41.ts");
        assertThat(tree.read("src/caf\u00e9 \u2603+%41.ts")).isPresent();
        assertThat(content.text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void tellsWhatTheBytesAre() {
        SourceTree tree = checkout
                .file("binary.ts", "a\0b")
                .file("go.ts", "// Code generated by tool. DO NOT EDIT.", "x")
                .file("tag.ts", "/**", " * @generated by tool", " */")
                .file("word.ts", "const text = '@generated';")
                .file("lib.min.js", "x")
                .file("bundle.js", "x".repeat(20_000))
                .file("data.json", "1".repeat(20_000))
                .open();

        assertThat(List.of("binary.ts", "go.ts", "tag.ts", "word.ts", "lib.min.js", "bundle.js", "data.json"))
                .extracting(path -> tree.read(path).orElseThrow().kind())
                .containsExactly(
                        ContentKind.BINARY, ContentKind.GENERATED, ContentKind.GENERATED, ContentKind.SOURCE,
                        ContentKind.MINIFIED, ContentKind.MINIFIED, ContentKind.SOURCE);
    }

    @Test
    void refusesARootThatIsNoFolder() throws IOException {
        Path file = Files.write(folder.resolve("file"), "x".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SourceTree.open(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> SourceTree.open(file)).isInstanceOf(NotDirectoryException.class);
        assertThat(SourceTree.open(Files.createDirectory(folder.resolve("empty"))).files()).isEmpty();
    }
}

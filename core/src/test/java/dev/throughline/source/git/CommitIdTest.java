package dev.throughline.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitIdTest {

    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    @Test
    void readsADetachedHead() {
        assertThat(CommitId.of(Checkout.in(folder).file(".git/HEAD", ID).root())).contains(ID);
    }

    @Test
    void followsBranches() {
        Checkout checkout = Checkout.in(folder).file(".git/HEAD", "ref: refs/heads/a/b").file(".git/refs/heads/a/b", ID,
                "");

        assertThat(CommitId.of(checkout.root())).contains(ID);
    }

    @Test
    void looksIntoPackedRefs() {
        Checkout checkout = Checkout.in(folder)
                .file(".git/HEAD", "ref: refs/heads/main")
                .file(".git/packed-refs", "# pack-refs with: peeled", "f".repeat(40) + " refs/heads/mai", ID
                        + " refs/heads/main");

        assertThat(CommitId.of(checkout.root())).contains(ID);
    }

    @Test
    void readsAWorktreeWhoseGitFolderLiesInside() {
        Checkout checkout = Checkout.in(folder)
                .file(".git", "gitdir: store/worktrees/w")
                .file("store/worktrees/w/HEAD", "ref: refs/heads/w")
                .file("store/worktrees/w/commondir", "../..")
                .file("store/refs/heads/w", ID);

        assertThat(CommitId.of(checkout.root())).contains(ID);
    }

    @Test
    void opensNothingOutsideTheRoot() throws IOException {
        Checkout.in(folder.resolve("outside")).file("HEAD", ID);
        Checkout worktree = Checkout.in(folder.resolve("a")).file(".git", "gitdir: ../outside");
        Checkout climbing = Checkout.in(folder.resolve("b")).file(".git/HEAD", "ref: refs/../../../outside/HEAD");
        Checkout linked = Checkout.in(folder.resolve("c")).file("x");
        Files.createSymbolicLink(linked.root().resolve(".git"), folder.resolve("outside"));

        assertThat(CommitId.of(worktree.root())).isEmpty();
        assertThat(CommitId.of(climbing.root())).isEmpty();
        assertThat(CommitId.of(linked.root())).isEmpty();
    }

    @Test
    void knowsNothingOfBrokenOrMissingFolders() {
        assertThat(CommitId.of(folder.resolve("nowhere"))).isEmpty();
        assertThat(CommitId.of(folder)).isEmpty();
        assertThat(CommitId.of(Checkout.in(folder.resolve("x")).file(".git/HEAD", "ref: refs/heads/x").root()))
                .isEmpty();
        assertThat(CommitId.of(Checkout.in(folder.resolve("y")).file(".git/HEAD", "zzz").root())).isEmpty();
        assertThat(CommitId.of(Checkout.in(folder.resolve("z"))
                .file(".git/HEAD", "ref: refs/heads/a")
                .file(".git/refs/heads/a", "ref: refs/heads/a")
                .root()))
                .isEmpty();
    }
}

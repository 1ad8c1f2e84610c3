package dev.throughline.source.git;

import dev.throughline.source.ProjectPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commit that a checkout stands at, read from the plain files of its {@code .git} folder. Nothing outside the root
 * is opened: a worktree or submodule whose git folder lies elsewhere has no known commit.
 */
public final class CommitId {

    private static final int LARGEST_REF = 4_096;
    private static final int LARGEST_PACKED = 16 * 1024 * 1024;
    private static final int DEEPEST_SYMBOLIC = 5;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern REF = Pattern.compile("refs/[A-Za-z0-9._/@+#=,%-]{1,500}");

    private final Path root;

    private CommitId(Path root) {
        this.root = root;
    }

    /** The id of the commit in hexadecimal digits, or empty when it cannot be told. */
    public static Optional<String> of(Path root) {
        try {
            CommitId checkout = new CommitId(root.toRealPath());
            return checkout.gitFolder().flatMap(checkout::head);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The git folder as a project path. */
    private Optional<String> gitFolder() {
        if (Files.isDirectory(root.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(".git");
        }
        return line(".git")
                .filter(text -> text.startsWith("gitdir:"))
                .flatMap(text -> ProjectPath.resolve("", text.substring("gitdir:".length()).strip()));
    }

    private Optional<String> head(String git) {
        String common = line(git + "/commondir").flatMap(text -> ProjectPath.resolve(git, text)).orElse(git);
        Optional<String> value = line(git + "/HEAD");
        for (int i = 0; i < DEEPEST_SYMBOLIC && value.isPresent(); i++) {
            String text = value.get();
            if (!text.startsWith("ref:")) {
                return value.filter(id -> ID.matcher(id).matches());
            }
            String ref = text.substring("ref:".length()).strip();
            if (!REF.matcher(ref).matches() || ref.contains("..")) {
                return Optional.empty();
            }
            value = line(git + "/" + ref).or(() -> line(common + "/" + ref)).or(() -> packed(common, ref));
        }
        return Optional.empty();
    }

    private Optional<String> packed(String git, String ref) {
        return read(git + "/packed-refs", LARGEST_PACKED)
                .flatMap(text -> text.lines()
                        .filter(line -> line.endsWith(" " + ref))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst());
    }

    private Optional<String> line(String path) {
        return read(path, LARGEST_REF).map(text -> text.lines().findFirst().orElse("").strip());
    }

    private Optional<String> read(String path, int limit) {
        Path file = root;
        // Segment by segment, so that no folder on the way is a link either.
        for (String segment : path.split("/", -1)) {
            file = file.resolve(segment);
            if (Files.isSymbolicLink(file)) {
                return Optional.empty();
            }
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new String(in.readNBytes(limit), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package dev.throughline.source;

import dev.throughline.model.Diagnostic.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a checkout. Links are never followed: a link to a file of the checkout is met under its own name, and
 * everything else that a link can lead to is not the checkout.
 */
final class TreeWalk implements FileVisitor<Path> {

    /** Steps that matching ignore rules may take in the worst case; only hostile rules come near. */
    private static final long IGNORE_BUDGET = 10_000_000_000L;

    private static final int LARGEST_IGNORE_FILE = 1024 * 1024;

    /** A folder that is being walked, with the ignore rules that hold in it. */
    private record Folder(String path, @Nullable IgnoreRules rules) {}

    private final Path root;
    private final WalkLimits limits;
    private final DiagnosticLog log;
    private final NavigableMap<String, SourceFile> files = new TreeMap<>();
    private final NavigableMap<String, Path> locations = new TreeMap<>();
    private final Deque<Folder> open = new ArrayDeque<>();
    private int entries;
    private long ignoreCost;

    private TreeWalk(Path root, WalkLimits limits, DiagnosticLog log) {
        this.root = root;
        this.limits = limits;
        this.log = log;
    }

    static TreeWalk over(Path root, WalkLimits limits, DiagnosticLog log) throws IOException {
        TreeWalk walk = new TreeWalk(root, limits, log);
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), limits.depth() + 1, walk);
        return walk;
    }

    static String tooLarge(WalkLimits limits) {
        return "larger than " + limits.fileSize() / (1024 * 1024) + " MiB, not read";
    }

    NavigableMap<String, SourceFile> files() {
        return files;
    }

    NavigableMap<String, Path> locations() {
        return locations;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            open.push(new Folder("", rulesOf(folder, "", exclusionsOfCheckout())));
            return FileVisitResult.CONTINUE;
        }
        if (isEntryLimitPassed()) {
            return FileVisitResult.TERMINATE;
        }
        Folder parent = open.element();
        String name = EntryName.of(folder);
        String path = ProjectPath.child(parent.path(), name);
        if (FolderRule.isNeverWalked(name) || isIgnored(parent, path, name, true)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Optional<String> manifest = FolderRule.manifestThatMakesIt(name, folder);
        if (manifest.isPresent()) {
            log.add(Level.INFO, path, "folder left out: build output or vendored code, going by its name beside "
                    + manifest.get());
            return FileVisitResult.SKIP_SUBTREE;
        }
        open.push(new Folder(path, rulesOf(folder, path, parent.rules())));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isEntryLimitPassed()) {
            return FileVisitResult.TERMINATE;
        }
        Folder parent = open.element();
        String name = EntryName.of(file);
        String path = ProjectPath.child(parent.path(), name);
        if (attributes.isDirectory()) {
            reportTooDeep(parent, path, name);
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() && !FolderRule.isNeverWalked(name) && !isIgnored(parent, path, name, false)) {
            log.add(Level.INFO, path, "symbolic link, not followed");
        }
        if (!attributes.isRegularFile() || isIgnored(parent, path, name, false)) {
            return FileVisitResult.CONTINUE;
        }
        if (files.size() >= limits.files()) {
            log.add(Level.ERROR, "more than " + limits.files() + " files; the rest of the checkout is left out");
            return FileVisitResult.TERMINATE;
        }
        add(new SourceFile(path, attributes.size(), FileKind.of(name)), file);
        return FileVisitResult.CONTINUE;
    }

    private void add(SourceFile file, Path location) {
        if (files.putIfAbsent(file.path(), file) != null) {
            log.add(Level.WARNING, file.path(), "another file has the same name once decoded; only one is read");
            return;
        }
        locations.put(file.path(), location);
        if (file.size() > limits.fileSize() && file.kind().isCode()) {
            log.add(Level.WARNING, file.path(), tooLarge(limits));
        }
    }

    private void reportTooDeep(Folder parent, String path, String name) {
        if (!FolderRule.isNeverWalked(name) && !isIgnored(parent, path, name, true)) {
            log.add(Level.WARNING, path, "folders nested deeper than " + limits.depth() + ", left out");
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        Folder parent = open.element();
        String name = EntryName.of(file);
        String path = ProjectPath.child(parent.path(), name);
        // What failed is mostly a folder that may not be listed; an ignored one is nobody's loss.
        if (!FolderRule.isNeverWalked(name) && !isIgnored(parent, path, name, true)) {
            log.add(Level.WARNING, path, "cannot be read (" + DiagnosticLog.reason(failure) + ")");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        Folder closed = open.pop();
        if (failure != null) {
            log.add(Level.WARNING, closed.path(), "cannot be listed to its end (" + DiagnosticLog.reason(failure)
                    + ")");
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isEntryLimitPassed() {
        entries++;
        if (entries == limits.entries() + 1) {
            log.add(Level.ERROR, "more than " + limits.entries() + " entries; the rest of the checkout is left out");
        }
        return entries > limits.entries();
    }

    private boolean isIgnored(Folder parent, String path, String name, boolean isFolder) {
        IgnoreRules rules = parent.rules();
        if (rules == null) {
            return false;
        }
        long before = ignoreCost;
        ignoreCost += rules.cost(name.length());
        if (ignoreCost > IGNORE_BUDGET) {
            if (before <= IGNORE_BUDGET) {
                log.add(Level.WARNING, "the ignore rules are too costly; part of the checkout is walked without them");
            }
            return false;
        }
        return rules.ignores(path, isFolder);
    }

    private @Nullable IgnoreRules exclusionsOfCheckout() {
        Path git = root.resolve(".git");
        Path info = git.resolve("info");
        boolean inside = Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(info, LinkOption.NOFOLLOW_LINKS);
        return inside ? parsed(info.resolve("exclude"), "", null) : null;
    }

    private @Nullable IgnoreRules rulesOf(Path folder, String path, @Nullable IgnoreRules parent) {
        return parsed(folder.resolve(".gitignore"), path, parent);
    }

    private @Nullable IgnoreRules parsed(Path file, String folder, @Nullable IgnoreRules parent) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return parent;
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return IgnoreRules.parse(parent, folder, in.readNBytes(LARGEST_IGNORE_FILE));
            }
        } catch (NoSuchFileException e) {
            return parent;
        } catch (IOException e) {
            String path = ProjectPath.child(folder, ".gitignore");
            log.add(Level.WARNING, path, "ignore rules cannot be read (" + DiagnosticLog.reason(e) + ")");
            return parent;
        }
    }
}

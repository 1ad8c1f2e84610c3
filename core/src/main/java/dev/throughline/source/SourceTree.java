package dev.throughline.source;

import dev.throughline.model.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files of one checkout that belong to the project. Walked once; afterwards every question but reading is answered
 * from memory. Only files that the walk met can be read, so nothing outside the root ever is. Safe for use by several
 * threads.
 */
public final class SourceTree {

    private final Path root;
    private final WalkLimits limits;
    private final NavigableMap<String, SourceFile> files;
    private final NavigableMap<String, Path> locations;
    private final NavigableSet<String> folders;
    private final Map<String, String> ignoringCase;
    private final DiagnosticLog log;

    private SourceTree(Path root, WalkLimits limits, TreeWalk walk, DiagnosticLog log) {
        this.root = root;
        this.limits = limits;
        this.files = Collections.unmodifiableNavigableMap(walk.files());
        this.locations = walk.locations();
        this.folders = foldersOf(files.keySet());
        this.ignoringCase = ignoringCase(files.keySet());
        this.log = log;
    }

    /** Walks a checkout within the standard limits; see {@link #open(Path, WalkLimits)}. */
    public static SourceTree open(Path root) throws IOException {
        return open(root, WalkLimits.STANDARD);
    }

    /**
     * Walks a checkout. What cannot be read below the root ends in a diagnostic, never in an exception.
     *
     * @throws IOException when the root does not exist, is no folder ({@link NotDirectoryException}) or cannot be
     * listed
     */
    public static SourceTree open(Path root, WalkLimits limits) throws IOException {
        Path real = root.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(root.toString());
        }
        DiagnosticLog log = new DiagnosticLog();
        TreeWalk walk = TreeWalk.over(real, limits, log);
        return new SourceTree(real, limits, walk, log);
    }

    private static NavigableSet<String> foldersOf(Collection<String> paths) {
        NavigableSet<String> folders = new TreeSet<>();
        folders.add("");
        for (String path : paths) {
            String folder = ProjectPath.folder(path);
            while (folders.add(folder)) {
                folder = ProjectPath.folder(folder);
            }
        }
        return Collections.unmodifiableNavigableSet(folders);
    }

    /** Paths by their spelling in small letters; those that only case tells apart are left out. */
    private static Map<String, String> ignoringCase(Collection<String> paths) {
        Map<String, String> spellings = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String path : paths) {
            String small = path.toLowerCase(Locale.ROOT);
            if (spellings.putIfAbsent(small, path) != null) {
                ambiguous.add(small);
            }
        }
        ambiguous.forEach(spellings::remove);
        return spellings;
    }

    /** The checkout's real location. */
    public Path root() {
        return root;
    }

    /** All files, sorted by path. */
    public Collection<SourceFile> files() {
        return files.values();
    }

    /** The file with this project path, if the walk met one. */
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether there is a file with this project path. */
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    /** The one file whose path differs from this one in case at most, if there is exactly one. */
    public Optional<String> fileIgnoringCase(String path) {
        return Optional.ofNullable(ignoringCase.get(path.toLowerCase(Locale.ROOT)));
    }

    /** Whether there is a folder with this project path that has a file somewhere below it. */
    public boolean isFolder(String path) {
        return folders.contains(path);
    }

    /** All folders with a file somewhere below them, the root (the empty path) first. */
    public NavigableSet<String> folders() {
        return folders;
    }

    /** All files at any depth below a folder, sorted by path. */
    public Collection<SourceFile> under(String folder) {
        // '0' is the character after '/', so the range holds exactly the paths that start with "folder/".
        return folder.isEmpty() ? files() : files.subMap(folder + "/", true, folder + "0", false).values();
    }

    /** The files that stand directly in a folder, sorted by path. */
    public List<SourceFile> in(String folder) {
        List<SourceFile> direct = new ArrayList<>();
        for (SourceFile file : under(folder)) {
            if (ProjectPath.folder(file.path()).equals(folder)) {
                direct.add(file);
            }
        }
        return direct;
    }

    /**
     * Reads a file.
     *
     * @return its content, or empty with a diagnostic when it is gone, unreadable or larger than the limit
     */
    public Optional<SourceContent> read(String path) {
        return read(path, trouble -> log.add(Diagnostic.Level.WARNING, path, trouble));
    }

    /**
     * Reads a file that is perhaps not needed: no diagnostic is kept.
     *
     * @param trouble told, in words, why a file cannot be read
     */
    public Optional<SourceContent> read(String path, Consumer<String> trouble) {
        Path location = locations.get(path);
        if (location == null) {
            return Optional.empty();
        }
        byte[] bytes = readBytes(location, trouble);
        return bytes == null
                ? Optional.empty()
                : Optional.of(new SourceContent(path, bytes, ContentInspector.inspect(path, bytes)));
    }

    private byte @Nullable [] readBytes(Path location, Consumer<String> trouble) {
        // A link may have taken the file's place since the walk; it is not followed.
        try (InputStream in = Files.newInputStream(location, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(limits.fileSize() + 1);
            if (bytes.length > limits.fileSize()) {
                trouble.accept(TreeWalk.tooLarge(limits));
                return null;
            }
            return bytes;
        } catch (IOException e) {
            trouble.accept("cannot be read (" + DiagnosticLog.reason(e) + ")");
            return null;
        }
    }

    /** Adds something that the reader of the report must know about a file. */
    public void report(Diagnostic.Level level, String path, String message) {
        log.add(level, path, message);
    }

    /** What could not be read or had to be left out so far: sorted by file and text, each once. */
    public List<Diagnostic> diagnostics() {
        return log.sorted();
    }
}

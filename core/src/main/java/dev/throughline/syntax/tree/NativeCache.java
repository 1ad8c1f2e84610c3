package dev.throughline.syntax.tree;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keeps native libraries as files, since the system loads libraries from files only. A file lies in a folder
 * named after the digest of its content, so versions never overwrite each other and a damaged file shows.
 */
final class NativeCache {

    private static final String FOLDER = "natives";
    private static final int DIGEST_DIGITS = 16;

    private final Optional<Path> cacheFolder;

    /** @param cacheFolder the user's cache folder; empty to use temporary files only */
    NativeCache(Optional<Path> cacheFolder) {
        this.cacheFolder = cacheFolder;
    }

    /**
     * A file with exactly this content: the cached one, or else a new one, or else, when the cache is not
     * writable, one in a temporary folder that goes away with this process.
     *
     * @throws IOException when not even a temporary file can be written
     */
    Path place(String fileName, byte[] content) throws IOException {
        byte[] digest = digest(content);
        if (cacheFolder.isPresent()) {
            String version = HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS);
            Path file = cacheFolder.get().resolve(FOLDER).resolve(version).resolve(fileName);
            try {
                if (!holds(file, digest)) {
                    replace(file, content);
                }
                if (holds(file, digest)) {
                    return file;
                }
            } catch (IOException | SecurityException e) {
                // A read-only or full cache must not stop an audit; a temporary file does as well.
                return temporary(fileName, content);
            }
        }
        return temporary(fileName, content);
    }

    private static boolean holds(Path file, byte[] digest) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && MessageDigest.isEqual(digest(Files.readAllBytes(file)), digest);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder, ownerOnly());
        // Written beside its place and then moved, so that no other process ever loads half a library.
        Path draft = Files.createTempFile(folder, "draft", ".tmp");
        try {
            Files.write(draft, content);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path temporary(String fileName, byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("throughline-natives");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(fileName);
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }

    private static FileAttribute<?>[] ownerOnly() {
        // Whoever can write the folder can run code as this user.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.throughline.report;

import dev.throughline.model.audit.Audit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that reports are written to. A file appears under its name only when it is whole: each is written beside
 * its place and then moved. Symbolic links are never written through, because the audited checkout may have put them
 * there.
 */
public final class ReportFolder {

    /** Name of the default output folder within the audited root. */
    public static final String DEFAULT_NAME = "throughline-report";

    private static final String CHOOSE_ANOTHER = "Choose another folder with --output DIR, or make this one writable.";

    private final Path folder;
    private final boolean linkAllowed;

    private ReportFolder(Path folder, boolean linkAllowed) {
        this.folder = folder;
        this.linkAllowed = linkAllowed;
    }

    /**
     * The default folder within an audited root. It belongs to the checkout, so it is refused when it is a symbolic
     * link.
     */
    public static ReportFolder inProject(Path root) {
        return new ReportFolder(root.resolve(DEFAULT_NAME), false);
    }

    /** A folder that the user named; where the user's own path leads through links, they are followed. */
    public static ReportFolder at(Path folder) {
        return new ReportFolder(folder, true);
    }

    /** The folder itself, which need not exist yet. */
    public Path path() {
        return folder;
    }

    /**
     * Writes one file per format, creating the folder where needed.
     *
     * @return the files written, in the order of {@code formats}
     * @throws OutputNotWritable when the folder or one of the files cannot be written; files that were there before
     *     are then either untouched or replaced as a whole
     */
    public List<Path> write(Audit audit, List<ReportFormat> formats) throws OutputNotWritable {
        createFolder();
        List<Path> targets = new ArrayList<>();
        for (ReportFormat format : formats) {
            Path target = folder.resolve(format.fileName());
            refuseUnlessFile(target);
            targets.add(target);
        }
        for (int i = 0; i < targets.size(); i++) {
            writeWhole(audit, formats.get(i), targets.get(i));
        }
        return List.copyOf(targets);
    }

    private void createFolder() throws OutputNotWritable {
        if (!linkAllowed && Files.isSymbolicLink(folder)) {
            throw new OutputNotWritable(
                    folder,
                    "the folder is a symbolic link",
                    "Remove the link, or name the folder that it leads to with --output DIR.",
                    null);
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new OutputNotWritable(
                    folder,
                    "a file stands in the place of the folder " + e.getFile(),
                    "Remove that file, or choose another folder with --output DIR.",
                    e);
        } catch (IOException e) {
            throw new OutputNotWritable(folder, "the folder cannot be created (" + reason(e) + ")", CHOOSE_ANOTHER, e);
        }
    }

    private static void refuseUnlessFile(Path target) throws OutputNotWritable {
        if (Files.isSymbolicLink(target)) {
            throw new OutputNotWritable(
                    target, "it is a symbolic link", "Remove the link, or choose another folder with --output DIR.",
                    null);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputNotWritable(
                    target,
                    "something that is not a file stands in its place",
                    "Remove it, or choose another folder with --output DIR.",
                    null);
        }
    }

    private static void writeWhole(Audit audit, ReportFormat format, Path target) throws OutputNotWritable {
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            // Left behind by a run that was killed; deleting a link deletes the link, not what it leads to.
            Files.deleteIfExists(part);
            try {
                writePart(audit, format, part);
                moveInto(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new OutputNotWritable(target, reason(e), CHOOSE_ANOTHER, e);
        }
    }

    private static void writePart(Audit audit, ReportFormat format, Path part) throws IOException {
        // CREATE_NEW fails on anything that already has the name, a link included.
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            format.write(audit, out);
            out.flush();
            // Without it a crash of the machine could leave a moved but empty file.
            channel.force(true);
        }
    }

    private static void moveInto(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return message == null ? "the file system refuses it" : message;
    }
}

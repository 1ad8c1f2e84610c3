package dev.throughline.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Paths as Throughline writes them: relative to the audited root, with {@code /}, the root itself being the empty
 * string. This is the one check that keeps every path named by the checkout (imports, {@code extends}, workspaces,
 * scripts) inside it: a reference that climbs above the root, or is absolute, has no project path.
 */
public final class ProjectPath {

    private static final int LONGEST_REFERENCE = 4096;

    private ProjectPath() {}

    /**
     * The project path of a reference made from a folder.
     *
     * @param folder project path of the folder that the reference starts from
     * @param reference relative path as written, with {@code /}
     * @return the normalised path, or empty when it leaves the root or is no relative path
     */
    public static Optional<String> resolve(String folder, String reference) {
        if (reference.length() > LONGEST_REFERENCE || isAbsolute(reference) || reference.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        return push(segments, folder) && push(segments, reference)
                ? Optional.of(String.join("/", segments))
                : Optional.empty();
    }

    private static boolean push(Deque<String> segments, String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return false;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return true;
    }

    private static boolean isAbsolute(String reference) {
        return reference.startsWith("/")
                || reference.startsWith("\\")
                || (reference.length() > 1 && reference.charAt(1) == ':');
    }

    /** The folder that a path stands in; the root's own folder is the root. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last segment of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The part of the name after its last dot, without the dot; empty when there is none. */
    public static String extension(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** The path without its last extension. */
    public static String withoutExtension(String path) {
        String extension = extension(path);
        return extension.isEmpty() ? path : path.substring(0, path.length() - extension.length() - 1);
    }

    /** A child of a folder. */
    public static String child(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Whether a path is a folder itself or stands anywhere below it. */
    public static boolean isWithin(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** A path as seen from a folder that it stands in. */
    public static String relativeTo(String folder, String path) {
        return folder.isEmpty() ? path : path.substring(Math.min(path.length(), folder.length() + 1));
    }
}

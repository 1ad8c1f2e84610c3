package dev.throughline.packs.node;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic on paths as text. Paths are relative to the audited root, which is {@code .} itself. */
final class PathText {
    private PathText() {}

    /** A path without empty, {@code .} and avoidable {@code ..} segments. */
    static String normalize(String path) {
        List<String> kept = new ArrayList<>();
        for (String segment : path.replace('\\', '/').split("/", -1)) {
            if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.add(segment);
            }
        }
        String plain = String.join("/", kept);
        if (path.startsWith("/")) {
            return "/" + plain;
        }
        return plain.isEmpty() ? "." : plain;
    }

    /** The last segment. */
    static String base(String path) {
        String plain = withoutTrailingSlash(path);
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /** All but the last segment. */
    static String folder(String path) {
        String plain = withoutTrailingSlash(path);
        int slash = plain.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : plain.substring(0, slash);
    }

    /** The extension with its dot, empty when there is none. */
    static String extension(String path) {
        String base = base(path);
        int dot = base.lastIndexOf('.');
        return dot <= 0 ? "" : base.substring(dot);
    }

    /** The way from one path to another. */
    static String relative(String from, String to) {
        List<String> start = segments(from);
        List<String> end = segments(to);
        int common = 0;
        while (common < start.size() && common < end.size() && start.get(common).equals(end.get(common))) {
            common++;
        }
        List<String> way = new ArrayList<>();
        start.subList(common, start.size()).forEach(segment -> way.add(".."));
        way.addAll(end.subList(common, end.size()));
        return String.join("/", way);
    }

    private static List<String> segments(String path) {
        String plain = normalize(path);
        return plain.equals(".") ? List.of() : List.of(plain.split("/", -1));
    }

    private static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

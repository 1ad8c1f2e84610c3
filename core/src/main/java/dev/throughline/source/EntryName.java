package dev.throughline.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a folder entry as text. Names are bytes on most systems; where they are not plain ASCII, what Java makes
 * of them depends on the locale that the tool was started in, so they are decoded as UTF-8 from the path's URI instead.
 */
final class EntryName {

    private EntryName() {}

    static String of(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        return isAscii(name) ? name : decoded(path.toUri(), name);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 126 || name.charAt(i) < 32) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(URI uri, String fallback) {
        String raw = uri.getRawPath();
        if (raw == null) {
            return fallback;
        }
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String encoded = trimmed.substring(trimmed.lastIndexOf('/') + 1).replace("+", "%2B");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}

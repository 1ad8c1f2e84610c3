package dev.throughline.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells source text from binary, generated and minified content, by a look at the name and the bytes. */
final class ContentInspector {

    private static final int HEAD = 8192;
    private static final int GENERATED_HEADER = 2048;
    private static final int MINIFIED_FROM = 16 * 1024;
    private static final int MINIFIED_AVERAGE_LINE = 500;
    // The first alternative is the tag of many generators, the second the convention that Go made common.
    private static final Pattern GENERATED = Pattern.compile(
            "(?m)^[ \\t]*(?://|/\\*|\\*|#|<!--)[^\\n]{0,120}"
                    + "(?:@generated\\b|[Cc]ode generated\\b[^\\n]{0,200}DO NOT EDIT)");

    private ContentInspector() {}

    static ContentKind inspect(String path, byte[] bytes) {
        if (hasNul(bytes)) {
            return ContentKind.BINARY;
        }
        if (FileKind.of(path).isCode() && isMinified(path, bytes)) {
            return ContentKind.MINIFIED;
        }
        return isGenerated(bytes) ? ContentKind.GENERATED : ContentKind.SOURCE;
    }

    private static boolean hasNul(byte[] bytes) {
        int end = Math.min(bytes.length, HEAD);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMinified(String path, byte[] bytes) {
        String name = ProjectPath.name(path).toLowerCase(Locale.ROOT);
        if (name.endsWith(".min.js") || name.endsWith(".min.mjs") || name.endsWith(".min.cjs")) {
            return true;
        }
        if (bytes.length < MINIFIED_FROM) {
            return false;
        }
        int lines = 1;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        return bytes.length / lines > MINIFIED_AVERAGE_LINE;
    }

    private static boolean isGenerated(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, GENERATED_HEADER), StandardCharsets.ISO_8859_1);
        if (!head.contains("generated")) {
            return false;
        }
        return GENERATED.matcher(head).find();
    }
}

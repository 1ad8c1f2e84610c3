package dev.throughline.syntax.ecmascript;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks type syntax of TypeScript that the grammar misreads, byte for byte, so that all offsets and lines
 * stay. Only what is gone at run time anyway is touched.
 */
final class GrammarGaps {

    /** {@code f<typeof import('x')>(…)}, as module mocks are typed, is read as two comparisons. */
    private static final Pattern IMPORT_TYPE_ARGUMENT = Pattern.compile(
            "<\\s*typeof\\s+import\\s*\\(\\s*['\"][^'\"\\n]*['\"]\\s*\\)(?:\\s*\\.\\s*[\\w$]+)*\\s*>(?=\\s*\\()");

    /** {@code export type * from 'x'} is read as an error and an export of everything. */
    private static final Pattern TYPE_EXPORT = Pattern.compile(
            "^[ \\t]*export\\s+type\\s*\\*[^;'\"\\n]*(?:'[^'\\n]*'|\"[^\"\\n]*\")", Pattern.MULTILINE);

    private GrammarGaps() {}

    /** The source without what the grammar misreads; the same array when there is nothing of it. */
    static byte[] blank(byte[] source) {
        // One letter for each byte, so that offsets into the text are offsets into the source.
        String letters = new String(source, StandardCharsets.ISO_8859_1);
        if (!letters.contains("typeof import") && !letters.contains("export type *")) {
            return source;
        }
        byte[] blanked = Arrays.copyOf(source, source.length);
        blank(IMPORT_TYPE_ARGUMENT.matcher(letters), blanked);
        blank(TYPE_EXPORT.matcher(letters), blanked);
        return blanked;
    }

    private static void blank(Matcher matches, byte[] blanked) {
        while (matches.find()) {
            for (int at = matches.start(); at < matches.end(); at++) {
                if (blanked[at] != '\n') {
                    blanked[at] = ' ';
                }
            }
        }
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.tree.FlatTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blanks type syntax of TypeScript that the grammar misreads, byte for byte, so that all offsets and lines
 * stay. Only what is gone at run time anyway is touched: before parsing what shows in the text, after it
 * what shows only in the tree.
 */
final class GrammarGaps {

    /** {@code f<typeof import('x')>(…)}, as module mocks are typed, is read as two comparisons. */
    private static final Pattern IMPORT_TYPE_ARGUMENT = Pattern.compile(
            "<\\s*(?:typeof\\s+)?import\\s*\\(\\s*['\"][^'\"\\n]*['\"]\\s*\\)"
                    + "(?:\\s*\\.\\s*[\\w$]+|\\[\\s*['\"][^'\"\\n]*['\"]\\s*])*\\s*>(?=\\s*\\()");

    /** {@code export type * from 'x'} is read as an error and an export of everything. */
    private static final Pattern TYPE_EXPORT = Pattern.compile(
            "^[ \\t]*export\\s+type\\s*\\*[^;'\"\\n]*(?:'[^'\\n]*'|\"[^\"\\n]*\")", Pattern.MULTILINE);

    private GrammarGaps() {}

    /** The source without what the grammar misreads; the same array when there is nothing of it. */
    static byte[] blank(byte[] source) {
        // One letter for each byte, so that offsets into the text are offsets into the source.
        String letters = new String(source, StandardCharsets.ISO_8859_1);
        if (!letters.contains("import(") && !letters.contains("export type *")) {
            return source;
        }
        byte[] blanked = Arrays.copyOf(source, source.length);
        blank(IMPORT_TYPE_ARGUMENT.matcher(letters), blanked);
        blank(TYPE_EXPORT.matcher(letters), blanked);
        return blanked;
    }

    /**
     * The source without its non-null marks when the grammar has read one as if it held for a whole
     * operation: {@code a === b!.c} as {@code (a === b).c}. Null when there is no such mark.
     */
    static byte @Nullable [] withoutNonNullMarks(FlatTree tree) {
        boolean misread = false;
        for (int node = 0; node < tree.size() && !misread; node++) {
            misread = isNonNull(tree, node) && isOperation(tree.kind(node + 1));
        }
        if (!misread) {
            return null;
        }
        byte[] blanked = Arrays.copyOf(tree.source(), tree.source().length);
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node).equals("!") && isNonNull(tree, tree.parent(node))) {
                Arrays.fill(blanked, tree.start(node), tree.end(node), (byte) ' ');
            }
        }
        return blanked;
    }

    private static boolean isNonNull(FlatTree tree, int node) {
        return node >= 0 && tree.kind(node).equals("non_null_expression") && tree.firstChild(node) >= 0;
    }

    private static boolean isOperation(String kind) {
        return kind.equals("binary_expression") || kind.equals("unary_expression");
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

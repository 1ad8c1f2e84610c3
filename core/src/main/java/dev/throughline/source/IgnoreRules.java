package dev.throughline.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * The ignore rules that hold in one folder: its own file's, then its parents', the nearest that says something winning.
 * Only files of the checkout count; neither the user's nor the machine's git configuration is read.
 */
final class IgnoreRules {

    /** Rules with more stars in one segment are left out: the library's matcher backtracks once per star. */
    private static final int MOST_STARS = 3;

    private static final int MOST_RULES = 10_000;
    private static final int LONGEST_RULE = 1_000;

    private final @Nullable IgnoreRules parent;
    private final String folder;
    private final IgnoreNode node;
    private final long[] rulesByStars;

    private IgnoreRules(@Nullable IgnoreRules parent, String folder, IgnoreNode node, long[] rulesByStars) {
        this.parent = parent;
        this.folder = folder;
        this.node = node;
        this.rulesByStars = rulesByStars;
    }

    /**
     * Reads one ignore file.
     *
     * @param parent the rules that hold above, or null
     * @param folder project path of the folder that the rules are relative to
     * @throws IOException when the rules cannot be understood
     */
    static IgnoreRules parse(@Nullable IgnoreRules parent, String folder, byte[] content) throws IOException {
        List<String> kept = new ArrayList<>();
        long[] byStars = new long[MOST_STARS + 1];
        for (String line : new String(content, StandardCharsets.UTF_8).split("\r?\n", -1)) {
            int stars = mostStarsInSegment(line);
            if (stars <= MOST_STARS && line.length() <= LONGEST_RULE && kept.size() < MOST_RULES && !isComment(line)) {
                kept.add(line);
                byStars[stars]++;
            }
        }
        IgnoreNode node = new IgnoreNode();
        node.parse(new ByteArrayInputStream(String.join("\n", kept).getBytes(StandardCharsets.UTF_8)));
        return new IgnoreRules(parent, folder, node, byStars);
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static int mostStarsInSegment(String line) {
        int most = 0;
        int stars = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '/') {
                stars = 0;
            } else if (c == '*' && (i == 0 || line.charAt(i - 1) != '*')) {
                stars++;
            }
            most = Math.max(most, stars);
        }
        return most;
    }

    /** Whether an entry of the checkout is ignored. Whether a folder above it is, is the walker's business. */
    boolean ignores(String path, boolean isFolder) {
        for (IgnoreRules rules = this; rules != null; rules = rules.parent) {
            Boolean answer = rules.node.checkIgnored(ProjectPath.relativeTo(rules.folder, path), isFolder);
            if (answer != null) {
                return answer;
            }
        }
        return false;
    }

    /** An upper bound, in steps, of what it costs to match a name of this length. */
    long cost(int nameLength) {
        long total = 0;
        for (IgnoreRules rules = this; rules != null; rules = rules.parent) {
            long steps = 1;
            for (long count : rules.rulesByStars) {
                total += count * steps;
                steps *= nameLength;
            }
        }
        return total;
    }
}

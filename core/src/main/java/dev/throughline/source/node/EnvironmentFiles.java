package dev.throughline.source.node;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files of environment variables: {@code NAME=value} in lines. What a team keeps in its repository is an example of how
 * the variables are set where the server runs, not what they are there.
 */
public final class EnvironmentFiles {
    /** From the file that is meant to document to those that only show what somebody has used. */
    private static final List<Set<String>> NAMES = List.of(
            Set.of(".env.example", ".env.sample", ".env.template", ".env.dist", ".env.default", ".env.defaults",
                    "env.example", "env.sample", "env.template", "example.env", "sample.env", ".env-example",
                    ".env-sample", ".example.env", ".sample.env"),
            Set.of(".env.production", ".env.development", ".env.local", ".env"));

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    /** What can be part of a path; secrets are none of it, and nothing else of a value is ever shown. */
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]{0,60}");

    private static final Pattern SEGMENTS = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,15}(/[A-Za-z0-9_-]{1,15}){0,3}/?");

    private EnvironmentFiles() {}

    /**
     * What the project's examples say that variables are set to, sorted by name: values that may be a path or a segment
     * of one. A variable of which two files of one kind say different things is left out.
     */
    public static Map<String, String> documented(SourceTree tree) {
        Map<String, String> known = new TreeMap<>();
        for (Set<String> names : NAMES) {
            boolean meantToDocument = names.contains(".env.example");
            Map<String, String> found = new TreeMap<>();
            Set<String> disputed = new HashSet<>();
            for (SourceFile file : tree.files()) {
                if (names.contains(ProjectPath.name(file.path()))) {
                    String text = tree.read(file.path()).map(SourceContent::text).orElse("");
                    variables(text).forEach((name, value) -> {
                        String before = found.putIfAbsent(name, value);
                        if (before != null && !before.equals(value)) {
                            disputed.add(name);
                        }
                    });
                }
            }
            found.keySet().removeAll(disputed);
            found.values().removeIf(value -> !isPath(value, meantToDocument));
            found.forEach(known::putIfAbsent);
        }
        return known;
    }

    private static boolean isPath(String value, boolean orSegments) {
        return PATH.matcher(value).matches() || (orSegments && SEGMENTS.matcher(value).matches());
    }

    /** The variables that a file's text sets, sorted by name; the last line of a name counts. */
    public static Map<String, String> variables(String text) {
        Map<String, String> variables = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            String written = equals < 0 ? "" : line.substring(0, equals).strip();
            String name = written.startsWith("export ") ? written.substring("export ".length()).strip() : written;
            if (NAME.matcher(name).matches()) {
                variables.put(name, value(line.substring(equals + 1).strip()));
            }
        }
        return variables;
    }

    /** What stands between quotes, else what stands before a comment. */
    private static String value(String written) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        int end = first == '"' || first == '\'' || first == '`' ? written.indexOf(first, 1) : -1;
        if (end > 0) {
            return written.substring(1, end);
        }
        int comment = written.indexOf('#');
        return comment < 0 ? written : written.substring(0, comment).strip();
    }
}

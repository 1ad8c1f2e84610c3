package dev.throughline.source.python;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders that {@code PYTHONPATH} names wherever the checkout sets it: container files, Makefiles, tox, compose
 * files, scripts. A value that a shell would have to work out is passed over.
 */
final class PythonPaths {

    private static final int LARGEST = 256 * 1024;
    private static final Pattern PLACE = Pattern.compile(
            "(?:.*[._-])?Dockerfile(?:[._-].*)?|Procfile|[Mm]akefile|[Jj]ustfile|tox\\.ini|.*\\.sh|Taskfile\\.ya?ml"
                    + "|(?:docker-)?compose[\\w.-]*\\.ya?ml|\\.env[\\w.-]*|package\\.json|launch\\.json|\\.envrc");
    private static final Pattern VALUE = Pattern.compile(
            "\\bPYTHONPATH[\"']?(?:\\s?[:=]\\s?|\\s)[\"']?([\\w./:${}~-]{1,300})");

    private PythonPaths() {}

    /** Project paths of the folders, sorted. */
    static NavigableSet<String> of(SourceTree tree) {
        NavigableSet<String> found = new TreeSet<>();
        for (SourceFile file : tree.files()) {
            boolean isWorkflow = file.path().startsWith(".github/workflows/");
            if (file.size() <= LARGEST && (isWorkflow || PLACE.matcher(ProjectPath.name(file.path())).matches())) {
                String text = tree.read(file.path()).filter(SourceContent::isParsable).map(SourceContent::text)
                        .orElse("");
                Matcher value = VALUE.matcher(text);
                while (value.find()) {
                    for (String part : value.group(1).split(":", -1)) {
                        folder(tree, ProjectPath.folder(file.path()), part).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static Optional<String> folder(SourceTree tree, String from, String written) {
        String part = written.startsWith("$PWD") || written.startsWith("${PWD}")
                ? "." + written.substring(written.indexOf('D') + 1).replaceFirst("^}", "")
                : written;
        if (part.isEmpty() || part.contains("$") || part.contains("~")) {
            return Optional.empty();
        }
        if (!part.startsWith("/")) {
            return ProjectPath.resolve(from, part).filter(tree::isFolder)
                    .or(() -> ProjectPath.resolve("", part).filter(tree::isFolder));
        }
        // "/app/src" is a place in a container: its end names a folder of what was copied there.
        for (int slash = part.indexOf('/', 1); slash > 0; slash = part.indexOf('/', slash + 1)) {
            String tail = part.substring(slash + 1);
            Optional<String> place = tail.isEmpty()
                    ? Optional.empty()
                    : ProjectPath.resolve(from, tail).filter(tree::isFolder)
                            .or(() -> ProjectPath.resolve("", tail).filter(tree::isFolder));
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }
}

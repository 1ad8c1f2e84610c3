package dev.throughline.source.python;

import dev.throughline.source.FileKind;
import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The projects of Python in the checkout. A manifest or a list of requirements makes its folder a project; Python files
 * outside of all of them belong to one project at the root. Nothing is run: what a {@code setup.py} computes is
 * unknown.
 */
public final class PythonProjects {

    private static final Pattern REQUIREMENTS = Pattern.compile(
            "(?:[a-z0-9]{1,20}[-_.])?requirements?(?:[-_.][a-z0-9._-]{1,40})?\\.(?:txt|in)");
    /** Folders whose requirements are those of the project around them. */
    private static final Set<String> AUXILIARY = Set.of(
            "requirements", "reqs", "deps", "docs", "doc", "tests", "test", "ci", ".github", "docker", "deploy");

    private final NavigableMap<String, PythonProject> byFolder;

    private PythonProjects(NavigableMap<String, PythonProject> byFolder) {
        this.byFolder = byFolder;
    }

    /** Reads every manifest of the checkout; broken ones are reported and left out. */
    public static PythonProjects of(SourceTree tree, ConfigurationReader reader) {
        NavigableMap<String, ProjectDraft> drafts = new TreeMap<>();
        for (SourceFile file : tree.files()) {
            read(tree, reader, file.path(), drafts);
        }
        NavigableMap<String, PythonProject> projects = new TreeMap<>();
        drafts.forEach((folder, draft) -> projects.put(folder, draft.finished()));
        PythonProjects known = new PythonProjects(projects);
        boolean hasStray = tree.files().stream()
                .anyMatch(file -> file.kind() == FileKind.PYTHON && known.nearest(file.path()).isEmpty());
        if (hasStray) {
            projects.put("", new ProjectDraft("").finished());
        }
        return known;
    }

    private static void read(
            SourceTree tree, ConfigurationReader reader, String path, NavigableMap<String, ProjectDraft> drafts) {
        String folder = ProjectPath.folder(path);
        String name = ProjectPath.name(path);
        switch (name) {
            case "pyproject.toml" -> reader.toml(path).ifPresent(toml -> draft(drafts, folder).readPyProject(toml));
            case "Pipfile" -> reader.toml(path).ifPresent(toml -> draft(drafts, folder).readPipfile(toml));
            case "setup.cfg" -> draft(drafts, folder).readSetupCfg(IniFile.parse(text(tree, path)));
            case "setup.py" -> draft(drafts, folder).readSetupScript(text(tree, path));
            default -> {
                boolean isInFolderOfThem = ProjectPath.name(folder).equals("requirements")
                        && (name.endsWith(".txt") || name.endsWith(".in"));
                if (isInFolderOfThem || REQUIREMENTS.matcher(name).matches()) {
                    draft(drafts, ownerOfRequirements(folder)).readRequirements(text(tree, path));
                }
            }
        }
    }

    private static String ownerOfRequirements(String folder) {
        String owner = folder;
        while (!owner.isEmpty() && AUXILIARY.contains(ProjectPath.name(owner))) {
            owner = ProjectPath.folder(owner);
        }
        return owner;
    }

    private static ProjectDraft draft(NavigableMap<String, ProjectDraft> drafts, String folder) {
        return drafts.computeIfAbsent(folder, ProjectDraft::new);
    }

    private static String text(SourceTree tree, String path) {
        return tree.read(path).filter(SourceContent::isParsable).map(SourceContent::text).orElse("");
    }

    /** All projects, sorted by folder. */
    public Collection<PythonProject> all() {
        return byFolder.values();
    }

    /** The project in whose folder a file stands, the innermost. */
    public Optional<PythonProject> nearest(String path) {
        String folder = ProjectPath.folder(path);
        while (true) {
            PythonProject project = byFolder.get(folder);
            if (project != null || folder.isEmpty()) {
                return Optional.ofNullable(project);
            }
            folder = ProjectPath.folder(folder);
        }
    }

    /** Whether some project declares a distribution, however its name is spelt. */
    public boolean dependOn(String distribution) {
        return byFolder.values().stream().anyMatch(project -> project.dependsOn(distribution));
    }
}

package dev.throughline.source.python;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceFile;
import dev.throughline.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folders below which each project's modules are named, the most certain first. */
final class SourceRoots {

    private final SourceTree tree;
    private final PythonProjects projects;
    /** What somebody puts in front of the search path: settings of pytest, PYTHONPATH, the folder of manage.py. */
    private final NavigableSet<String> inFront = new TreeSet<>();
    private final Map<String, List<String>> byProject = new TreeMap<>();

    SourceRoots(SourceTree tree, PythonProjects projects, Collection<PytestSettings> settings) {
        this.tree = tree;
        this.projects = projects;
        inFront.addAll(PythonPaths.of(tree));
        settings.forEach(each -> inFront.addAll(each.pythonPath()));
        for (SourceFile file : tree.files()) {
            if (ProjectPath.name(file.path()).equals("manage.py")) {
                inFront.add(ProjectPath.folder(file.path()));
            }
        }
        projects.all().forEach(project -> byProject.put(project.folder(), roots(project)));
    }

    private List<String> roots(PythonProject project) {
        Set<String> roots = new LinkedHashSet<>();
        project.packageRoots().stream().filter(tree::isFolder).forEach(roots::add);
        inFront.stream().filter(root -> isOf(root, project)).forEach(roots::add);
        String src = ProjectPath.child(project.folder(), "src");
        if (tree.isFolder(src) && !tree.isFile(ProjectPath.child(src, "__init__.py"))) {
            roots.add(src);
        }
        roots.add(project.folder());
        return List.copyOf(roots);
    }

    private boolean isOf(String root, PythonProject project) {
        return projects.nearest(ProjectPath.child(root, "x")).filter(project::equals).isPresent();
    }

    /** The roots of a project. */
    List<String> of(PythonProject project) {
        return byProject.getOrDefault(project.folder(), List.of());
    }

    /** The roots of all other projects, those first that are nearest to a file. */
    List<String> ofOthers(PythonProject own, String file) {
        List<String> roots = new ArrayList<>();
        byProject.forEach((folder, each) -> {
            if (!folder.equals(own.folder())) {
                roots.addAll(each);
            }
        });
        roots.sort(nearestTo(file));
        return roots;
    }

    /** Whether what stands in a root comes before the standard library. */
    boolean standsInFront(String root) {
        return inFront.contains(root) || byProject.containsKey(root);
    }

    /** The first folder upward from a file that is no regular package: what holds the file's outermost package. */
    String home(String file) {
        String folder = ProjectPath.folder(file);
        while (!folder.isEmpty() && tree.isFile(ProjectPath.child(folder, "__init__.py"))) {
            folder = ProjectPath.folder(folder);
        }
        return folder;
    }

    /** Orders folders by how much of the path they share with a file, then by path. */
    static Comparator<String> nearestTo(String file) {
        return Comparator.comparingInt((String folder) -> -sharedSegments(folder, file))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int sharedSegments(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        int shared = 0;
        while (shared < left.length && shared < right.length && left[shared].equals(right[shared])) {
            shared++;
        }
        return shared;
    }
}

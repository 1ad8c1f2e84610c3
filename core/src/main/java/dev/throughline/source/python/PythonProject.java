package dev.throughline.source.python;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One project of Python: a folder with a manifest or requirements, or the root when there are none.
 *
 * @param folder project path of its folder
 * @param name as declared, or null
 * @param dependencies normalised names of the distributions that it declares, of every kind and group
 * @param packageRoots project paths of the folders that its build takes packages from, where it says so
 * @param scripts command name to {@code package.module:function}
 * @param appEntry {@code package.module:app} that {@code [tool.fastapi]} names, or null
 */
public record PythonProject(
        String folder,
        @Nullable String name,
        NavigableSet<String> dependencies,
        List<String> packageRoots,
        Map<String, String> scripts,
        @Nullable String appEntry) {

    public PythonProject {
        dependencies = Collections.unmodifiableNavigableSet(new TreeSet<>(dependencies));
        packageRoots = List.copyOf(packageRoots);
        scripts = Collections.unmodifiableMap(new TreeMap<>(scripts));
    }

    /** Whether the project declares a distribution, however its name is spelt. */
    public boolean dependsOn(String distribution) {
        return dependencies.contains(Requirement.normalised(distribution));
    }
}

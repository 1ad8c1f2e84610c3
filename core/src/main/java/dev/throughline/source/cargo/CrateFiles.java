package dev.throughline.source.cargo;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceContent;
import dev.throughline.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files the modules of each crate fill, by a cheap look at their text. Modules that only macros declare are not
 * seen.
 */
public final class CrateFiles {

    /** How many files of crates are looked at in all: a file counts once for each crate that it belongs to. */
    private static final int MOST = 400_000;

    /**
     * A file as one crate sees it.
     *
     * @param isTestOnly whether a plain build leaves it out
     */
    private record Step(ModulePlace place, boolean isTestOnly) {}

    private final SourceTree tree;
    private final Map<String, ModuleOutline> outlines = new HashMap<>();
    private final NavigableMap<Crate, NavigableSet<String>> files = new TreeMap<>();
    private final NavigableMap<String, NavigableSet<Crate>> crates = new TreeMap<>();
    /** Files that some crate holds in a plain build. */
    private final Set<String> inPlainBuild = new HashSet<>();
    private int steps;

    private CrateFiles(SourceTree tree) {
        this.tree = tree;
    }

    /** Follows the modules of every crate from its root. */
    public static CrateFiles of(SourceTree tree, CargoProjects projects) {
        CrateFiles files = new CrateFiles(tree);
        projects.crates().forEach(files::follow);
        return files;
    }

    private void follow(Crate crate) {
        Set<Step> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(ModulePlace.ofRoot(crate.root()), crate.kind().isForTests()));
        while (!open.isEmpty() && steps < MOST) {
            Step step = open.poll();
            if (seen.add(step)) {
                steps++;
                visit(crate, step, open);
            }
        }
    }

    private void visit(Crate crate, Step step, Deque<Step> open) {
        String file = step.place().file();
        ModuleOutline outline = outline(file);
        boolean isTestOnly = step.isTestOnly() || outline.isTestOnly();
        files.computeIfAbsent(crate, key -> new TreeSet<>()).add(file);
        crates.computeIfAbsent(file, key -> new TreeSet<>()).add(crate);
        if (!isTestOnly) {
            inPlainBuild.add(file);
        }
        for (ModuleOutline.Declared declared : outline.modules()) {
            ModulePlace place = step.place();
            for (ModuleOutline.Body body : declared.within()) {
                place = place.inline(body.name(), body.path());
            }
            place.child(tree, declared.name(), declared.path())
                    .ifPresent(child -> open.add(new Step(child, isTestOnly || declared.isTestOnly())));
        }
    }

    private ModuleOutline outline(String file) {
        return outlines.computeIfAbsent(file, path -> OutlineReader.read(
                tree.read(path).filter(SourceContent::isParsable).map(SourceContent::text).orElse("")));
    }

    /** The files of a crate, sorted by path. */
    public Collection<String> of(Crate crate) {
        return Collections.unmodifiableCollection(files.getOrDefault(crate, Collections.emptyNavigableSet()));
    }

    /** The crates that a file belongs to; none when no crate of the checkout declares it. */
    public Collection<Crate> crates(String file) {
        return Collections.unmodifiableCollection(crates.getOrDefault(file, Collections.emptyNavigableSet()));
    }

    /** All files that belong to some crate, sorted by path. */
    public Collection<String> all() {
        return Collections.unmodifiableCollection(crates.keySet());
    }

    /** How many functions of a file an attribute marks as tests. */
    public int testFunctions(String file) {
        return crates.containsKey(file) ? outline(file).testFunctions() : 0;
    }

    /** Whether a crate declares a file in which nothing stands. */
    public boolean isBlank(String file) {
        return crates.containsKey(file) && outline(file).isBlank();
    }

    /**
     * Whether a file is code of tests and nothing else: a plain build leaves it out, or it stands in a package's folder
     * of tests or benchmarks.
     */
    public boolean isTestOnly(String file) {
        return crates.containsKey(file) ? !inPlainBuild.contains(file) : standsWithTests(file);
    }

    private static boolean standsWithTests(String file) {
        for (String folder = ProjectPath.folder(file); !folder.isEmpty(); folder = ProjectPath.folder(folder)) {
            String name = ProjectPath.name(folder);
            if (name.equals("tests") || name.equals("benches")) {
                return true;
            }
        }
        return false;
    }
}

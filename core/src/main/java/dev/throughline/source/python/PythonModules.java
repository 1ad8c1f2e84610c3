package dev.throughline.source.python;

import dev.throughline.source.ProjectPath;
import dev.throughline.source.SourceTree;
import dev.throughline.source.python.PythonResolution.External;
import dev.throughline.source.python.PythonResolution.Folder;
import dev.throughline.source.python.PythonResolution.NotFound;
import dev.throughline.source.python.PythonResolution.ProjectFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Says where an import of Python leads. A relative one goes by folders. For an absolute one the search path is unknown,
 * since it is made when the program is started; so the roots that the checkout speaks of are tried, the most certain
 * first, and the first that holds all of the name wins. Never looks at the disk and never leaves the root. Safe for use
 * by several threads.
 */
public final class PythonModules {

    private static final int LONGEST = 500;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    private record Key(String folder, String specifier) {}

    private final PythonProjects projects;
    private final SourceRoots roots;
    private final ModulePlaces places;
    private final Map<Key, PythonResolution> known = new ConcurrentHashMap<>();

    private PythonModules(PythonProjects projects, SourceRoots roots, ModulePlaces places) {
        this.projects = projects;
        this.roots = roots;
        this.places = places;
    }

    /** The modules of a checkout. */
    public static PythonModules of(SourceTree tree, PythonProjects projects, Collection<PytestSettings> settings) {
        return new PythonModules(projects, new SourceRoots(tree, projects, settings), new ModulePlaces(tree));
    }

    /**
     * Where an import leads.
     *
     * @param fromFile project path of the importing file
     * @param specifier the module as written: {@code a.b.c}, {@code .x}, {@code ..pkg.mod}, {@code .}
     */
    public PythonResolution resolve(String fromFile, String specifier) {
        Key key = new Key(ProjectPath.folder(fromFile), specifier);
        PythonResolution resolution = known.get(key);
        if (resolution == null) {
            resolution = search(fromFile, specifier);
            known.put(key, resolution);
        }
        return resolution;
    }

    /**
     * A module of a package.
     *
     * @param packagePlace project path of the package's folder or of its {@code __init__.py}
     */
    public PythonResolution submodule(String packagePlace, String name) {
        String place = ProjectPath.name(packagePlace).equals("__init__.py")
                ? ProjectPath.folder(packagePlace)
                : packagePlace;
        return places.in(place, name).orElseGet(() -> new NotFound("no such module in the package"));
    }

    /** The dotted name by which the project's code imports a file; that of a package for its {@code __init__.py}. */
    public String moduleName(String file) {
        String home = roots.home(file);
        String root = home;
        if (home.equals(ProjectPath.folder(file))) {
            root = projects.nearest(file).map(roots::of).orElse(List.of("")).stream()
                    .filter(each -> ProjectPath.isWithin(file, each))
                    .max(Comparator.comparingInt(String::length))
                    .orElse(home);
        }
        String relative = ProjectPath.withoutExtension(ProjectPath.relativeTo(root, file));
        String dotted = relative.replace('/', '.');
        return dotted.endsWith(".__init__") ? dotted.substring(0, dotted.length() - ".__init__".length()) : dotted;
    }

    /** The folders below which a project's modules are named, the most certain first. */
    public List<String> roots(PythonProject project) {
        return roots.of(project);
    }

    // ------------------------------------------------------------------ relative

    private PythonResolution search(String fromFile, String specifier) {
        int dots = 0;
        while (dots < specifier.length() && specifier.charAt(dots) == '.') {
            dots++;
        }
        String name = specifier.substring(dots);
        boolean isWellFormed = specifier.length() <= LONGEST
                && (name.isEmpty() ? dots > 0 : NAME.matcher(name).matches());
        if (!isWellFormed) {
            return new NotFound("no name of a module");
        }
        return dots > 0 ? relative(ProjectPath.folder(fromFile), dots, name) : absolute(fromFile, name);
    }

    private PythonResolution relative(String folder, int dots, String name) {
        String place = folder;
        for (int i = 1; i < dots; i++) {
            if (place.isEmpty()) {
                return new NotFound("outside the checkout");
            }
            place = ProjectPath.folder(place);
        }
        return places.below(place, name).orElseGet(() -> new NotFound("no such module in the package"));
    }

    // ------------------------------------------------------------------ absolute

    private PythonResolution absolute(String fromFile, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        PythonProject own = projects.nearest(fromFile).orElse(null);
        if (own == null) {
            return new External(name);
        }
        String home = roots.home(fromFile);
        List<String> certain = new ArrayList<>(roots.of(own));
        if (StandardLibrary.has(first)) {
            certain.removeIf(root -> !roots.standsInFront(root));
            return inRoots(certain, name).filter(ProjectFile.class::isInstance).orElseGet(() -> new External(name));
        }
        boolean isInstalled = isInstalled(fromFile, first);
        Set<String> tried = new LinkedHashSet<>();
        if (!isInstalled || places.hasPackage(home, first)) {
            tried.add(home);
        }
        tried.addAll(certain);
        // An installed package comes before a folder that merely has its name, but not before a package of that name.
        Optional<PythonResolution> found = inRoots(tried, name)
                .filter(place -> !isInstalled || place instanceof ProjectFile)
                .or(() -> isInstalled ? Optional.of(new External(name)) : Optional.empty())
                .or(() -> inRoots(roots.ofOthers(own, fromFile), name).filter(place -> isOwn(place, first)))
                .or(() -> Distributions.isCommon(first) ? Optional.of(new External(name)) : Optional.empty())
                .or(() -> inRoots(anyFolder(own, fromFile, first), name));
        return found.orElseGet(() -> isPackageOfProject(tried, first)
                ? new NotFound("no such module in the package " + first)
                : new External(name));
    }

    /** A file wins over a namespace package wherever it stands, as it does on Python's search path. */
    private Optional<PythonResolution> inRoots(Collection<String> candidates, String name) {
        PythonResolution namespace = null;
        for (String root : candidates) {
            Optional<PythonResolution> place = belowRoot(root, name);
            if (place.isPresent() && place.get() instanceof ProjectFile) {
                return place;
            }
            if (namespace == null && place.isPresent() && place.get() instanceof Folder) {
                namespace = place.get();
            }
        }
        return Optional.ofNullable(namespace);
    }

    private Optional<PythonResolution> belowRoot(String root, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? places.in(root, name)
                : places.below(ProjectPath.child(root, name.substring(0, dot)), name.substring(dot + 1));
    }

    private boolean isPackageOfProject(Collection<String> candidates, String first) {
        return candidates.stream().anyMatch(root -> places.hasPackage(root, first));
    }

    /** Whether a distribution that the file's project, or one around it, declares brings the name. */
    private boolean isInstalled(String fromFile, String first) {
        boolean isProject = projects.all().stream()
                .anyMatch(project -> project.name() != null
                        && Requirement.normalised(project.name()).equals(Requirement.normalised(first)));
        return !isProject && projects.all().stream()
                .filter(project -> ProjectPath.isWithin(fromFile, project.folder()))
                .anyMatch(project -> Distributions.brings(first, project.dependencies()::contains));
    }

    private static boolean isOwn(PythonResolution place, String first) {
        return place instanceof ProjectFile || !Distributions.isCommon(first);
    }

    /**
     * Folders that hold the top-level name, wherever they stand: something outside of the checkout may put them on the
     * search path. What stands inside a package has a longer name, and is none.
     */
    private List<String> anyFolder(PythonProject own, String fromFile, String first) {
        Comparator<String> ownFirst = Comparator.comparing(folder -> !ProjectPath.isWithin(folder, own.folder()));
        return places.folders().stream()
                .filter(folder -> !places.hasPackage(ProjectPath.folder(folder), ProjectPath.name(folder)))
                .filter(folder -> places.in(folder, first).isPresent())
                .sorted(ownFirst.thenComparing(SourceRoots.nearestTo(fromFile)))
                .toList();
    }
}

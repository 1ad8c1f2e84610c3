package dev.throughline.source.cargo;

import java.util.List;

/**
 * One crate of a package: what a compilation of it starts from.
 *
 * @param packageFolder project path of the package's folder
 * @param name as cargo calls the target, such as {@code api} in {@code cargo test --test api}
 * @param root project path of the file that the crate starts from
 * @param hasHarness whether the built-in runner finds its tests; without it the crate's {@code main} is the runner
 * @param requiredFeatures features without which it is not built
 */
public record Crate(
        String packageFolder,
        CrateKind kind,
        String name,
        String root,
        boolean hasHarness,
        List<String> requiredFeatures) implements Comparable<Crate> {

    public Crate {
        requiredFeatures = List.copyOf(requiredFeatures);
    }

    /** The name that code calls it by. */
    public String crateName() {
        return crateName(name);
    }

    /** The name by which code calls a package or target of this name. */
    public static String crateName(String name) {
        return name.replace('-', '_');
    }

    @Override
    public int compareTo(Crate other) {
        int byKind = root.compareTo(other.root) == 0 ? kind.compareTo(other.kind) : root.compareTo(other.root);
        return byKind == 0 ? name.compareTo(other.name) : byKind;
    }
}

package dev.throughline.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which folders are never walked whatever the ignore rules say. Some names are safe anywhere; others are also ordinary
 * words, and count only beside a manifest whose tools make such a folder.
 */
final class FolderRule {

    private static final Set<String> NEVER = Set.of(
            ".git", ".hg", ".svn", "node_modules", "bower_components", "jspm_packages", "throughline-report", ".next",
            ".nuxt", ".svelte-kit", ".turbo", ".parcel-cache", ".cache", ".yarn", ".pnpm-store", ".venv", ".tox",
            ".nox", "__pycache__", ".mypy_cache", ".pytest_cache", ".gradle", ".terraform", ".serverless",
            ".nyc_output", ".idea", ".angular", ".output");

    private static final Set<String> NODE = Set.of("package.json");
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "dist", NODE,
            "build", Set.of("package.json", "build.gradle", "build.gradle.kts", "pyproject.toml", "setup.py"),
            "out", Set.of("package.json", "build.gradle", "build.gradle.kts"),
            "coverage", NODE,
            "target", Set.of("Cargo.toml", "pom.xml", "build.sbt"),
            "vendor", Set.of("go.mod", "composer.json", "Gemfile", "Cargo.toml"),
            "third_party", Set.of("package.json", "go.mod", "Cargo.toml", "WORKSPACE", "BUILD", "pyproject.toml"),
            "venv", Set.of("pyproject.toml", "setup.py", "requirements.txt", "Pipfile"),
            "env", Set.of("pyproject.toml", "setup.py", "requirements.txt", "Pipfile"));

    private FolderRule() {}

    /** Whether a folder of this name is left out wherever it stands. */
    static boolean isNeverWalked(String name) {
        return NEVER.contains(name);
    }

    /**
     * The manifest beside a folder that makes its name mean build output or vendored code.
     *
     * @param folder location of the folder itself
     */
    static Optional<String> manifestThatMakesIt(String name, Path folder) {
        return BESIDE.getOrDefault(name, Set.of()).stream()
                .filter(manifest -> Files.isRegularFile(folder.resolveSibling(manifest), LinkOption.NOFOLLOW_LINKS))
                .min(String::compareTo);
    }
}

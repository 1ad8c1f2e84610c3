package dev.throughline.source.cargo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cheap look at a Rust file says, without parsing: the modules it declares, and whether it holds tests.
 *
 * @param modules the modules that have files of their own, in their order
 * @param testFunctions how many functions an attribute marks as tests
 * @param isTestOnly whether the file as a whole is compiled for tests only
 * @param isBlank whether there is nothing in it but comments
 */
record ModuleOutline(List<Declared> modules, int testFunctions, boolean isTestOnly, boolean isBlank) {

    /**
     * One {@code mod name;}.
     *
     * @param within the modules around it whose bodies stand in the same file, the outermost first
     * @param path what {@code #[path]} on it says, or null
     * @param isTestOnly whether {@code #[cfg(test)]} stands on it or on a module around it
     */
    record Declared(List<Body> within, String name, @Nullable String path, boolean isTestOnly) {}

    /** A module whose body stands in the file. */
    record Body(String name, @Nullable String path) {}

    ModuleOutline {
        modules = List.copyOf(modules);
    }
}

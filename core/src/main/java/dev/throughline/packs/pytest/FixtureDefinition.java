package dev.throughline.packs.pytest;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fixture as some module, class or plugin defines it. Two definitions are the same only if they are one. */
final class FixtureDefinition {

    /** What makes its value. */
    sealed interface Source {

        /**
         * A function of the project.
         *
         * @param isMethod whether its first parameter is the object that the test is a method of
         */
        record Function(Value function, boolean isMethod) implements Source {}

        /** Something that pytest or a plugin brings, by the fixture's name. */
        record Plugin() implements Source {}

        /** Code around tests that is called by name: what prepares them, and what cleans up after them. */
        record Around(SetupMethods methods) implements Source {}
    }

    private final String name;
    private final FixtureScope scope;
    private final boolean autouse;
    private final @Nullable List<Value> params;
    private final Source source;
    private final List<String> dependencies;
    private final @Nullable FixtureDefinition overridden;
    private final Site site;

    private FixtureDefinition(
            String name,
            FixtureScope scope,
            boolean autouse,
            @Nullable List<Value> params,
            Source source,
            List<String> dependencies,
            @Nullable FixtureDefinition overridden,
            Site site) {
        this.name = name;
        this.scope = scope;
        this.autouse = autouse;
        this.params = params;
        this.source = source;
        this.dependencies = List.copyOf(dependencies);
        this.overridden = overridden;
        this.site = site;
    }

    /**
     * A fixture of the project.
     *
     * @param params the values that it is made with in turn, or null
     * @param dependencies names of the fixtures that it asks for
     */
    static FixtureDefinition of(
            String name,
            FixtureScope scope,
            boolean autouse,
            @Nullable List<Value> params,
            Source source,
            List<String> dependencies,
            Site site) {
        return new FixtureDefinition(name, scope, autouse, params, source, dependencies, null, site);
    }

    /** A fixture of pytest or a plugin, made anew for whoever asks for it. */
    static FixtureDefinition ofPlugin(String name, FixtureScope scope) {
        return new FixtureDefinition(name, scope, false, null, new Source.Plugin(), PytestFixtures.dependencies(name),
                null, Site.NOWHERE);
    }

    /** Code that runs around tests of some scope. */
    static FixtureDefinition around(SetupMethods methods, FixtureScope scope, Site site) {
        return new FixtureDefinition(methods.toString(), scope, true, null, new Source.Around(methods), List.of(), null,
                site);
    }

    /** The same fixture in the place of another one of its name. */
    FixtureDefinition overriding(@Nullable FixtureDefinition other) {
        return new FixtureDefinition(name, scope, autouse, params, source, dependencies, other, site);
    }

    String name() {
        return name;
    }

    FixtureScope scope() {
        return scope;
    }

    boolean autouse() {
        return autouse;
    }

    @Nullable List<Value> params() {
        return params;
    }

    Source source() {
        return source;
    }

    List<String> dependencies() {
        return dependencies;
    }

    /** The one farther out that it stands in the place of; it gets that one when it asks for its own name. */
    @Nullable FixtureDefinition overridden() {
        return overridden;
    }

    Site site() {
        return site;
    }

    @Override
    public String toString() {
        return name;
    }
}

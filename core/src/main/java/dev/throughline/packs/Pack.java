package dev.throughline.packs;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import java.util.List;
import java.util.Set;

/**
 * The models of one framework or kind of library. Packs are found by {@link java.util.ServiceLoader};
 * they keep no state of their own and only emit observations and domain values.
 */
public interface Pack {

    /** Unique name, such as {@code express}. */
    String name();

    /** The language whose libraries it models. */
    default CodeLanguage language() {
        return CodeLanguage.ECMASCRIPT;
    }

    /** Whether it has something to say about code of every language. */
    default boolean isOfAllLanguages() {
        return false;
    }

    /** Names of the libraries that, when a file imports one, mean that this pack has something to say about it. */
    Set<String> libraries();

    /**
     * Pieces of code of which one stands in every file that makes an app, such as {@code express(}: where no entry point
     * makes one, they tell which files to run.
     */
    default List<String> makingOfApps() {
        return List.of();
    }

    /**
     * Pieces of code of which one stands in every file that declares background work for a process of its own, such as
     * a worker of a task queue, which no entry point need lead to.
     */
    default List<String> makingOfWorkers() {
        return List.of();
    }

    /**
     * Starts the app that an attribute of a file describes rather than is, where this pack knows such apps.
     *
     * @param file path relative to the audited root
     */
    default void start(Interpreter interpreter, String file, String attribute) {}

    /** Adds the models of a realm. Called once per realm. */
    void install(Models models);
}

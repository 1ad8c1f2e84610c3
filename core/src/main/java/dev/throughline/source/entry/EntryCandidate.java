package dev.throughline.source.entry;

import org.jspecify.annotations.Nullable;

/**
 * A file where a server may start.
 *
 * @param packageFolder project path of the package's folder
 * @param file project path of the file
 * @param rank how telling the reason is: the lower, the more
 * @param why the reason in words, such as {@code script "start"}
 * @param attribute the name in the file that is or holds the app, {@code app}; with parentheses, {@code create_app()},
 *     when it is a function that has to be called; null when running the file is all there is to it
 */
public record EntryCandidate(
        String packageFolder, String file, int rank, String why, @Nullable String attribute) {

    /** The attribute of the settings of Django that names the module of routes. */
    public static final String ROOT_URLCONF = "ROOT_URLCONF";

    /** The name of the attribute without parentheses; null when there is none. */
    public @Nullable String attributeName() {
        int open = attribute == null ? -1 : attribute.indexOf('(');
        return attribute == null || open < 0 ? attribute : attribute.substring(0, open);
    }

    /** Whether the attribute is a function that makes the app. */
    public boolean isFactory() {
        return attribute != null && attribute.endsWith(")");
    }
}

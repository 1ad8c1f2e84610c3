package dev.throughline.source.entry;

/**
 * A file where a server may start.
 *
 * @param packageFolder project path of the package's folder
 * @param file project path of the file
 * @param rank how telling the reason is: the lower, the more
 * @param why the reason in words, such as {@code script "start"}
 */
public record EntryCandidate(String packageFolder, String file, int rank, String why) {}

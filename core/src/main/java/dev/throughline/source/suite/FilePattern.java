package dev.throughline.source.suite;

/**
 * One pattern that selects test files, on paths relative to the folder of the runner configuration.
 *
 * @param text as written, without {@code <rootDir>/}
 */
public record FilePattern(Kind kind, String text) {

    /** How the text is meant. */
    public enum Kind {
        GLOB,
        /** A regular expression that is looked for in the path, which starts with {@code /}. */
        REGEX,
        /** A piece of the path. */
        PIECE
    }

    public static FilePattern glob(String text) {
        return new FilePattern(Kind.GLOB, text);
    }

    public static FilePattern regex(String text) {
        return new FilePattern(Kind.REGEX, text);
    }

    public static FilePattern piece(String text) {
        return new FilePattern(Kind.PIECE, text);
    }
}

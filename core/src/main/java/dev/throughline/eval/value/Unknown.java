package dev.throughline.eval.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not known.
 *
 * @param path where it comes from when that is a library: package, members and calls, such as
 *     {@code pg.Pool().query()}; models are found by it. Null for any other unknown.
 * @param truth whether it counts as true, where a branch has told
 * @param type declared type name where one is written, else null
 * @param documented the text that the project documents for it, which it may or may not have, else null
 */
public record Unknown(@Nullable String path, Ternary truth, @Nullable String type, @Nullable String documented)
        implements Value {
    private static final int LONGEST_PATH = 160;

    /** Nothing is known. */
    public static final Unknown ANY = new Unknown(null, Ternary.MAYBE, null, null);

    /** Nothing is known but that it counts as true. */
    public static final Unknown PRESENT = new Unknown(null, Ternary.TRUE, null, null);

    // Compared millions of times: the generated methods are slow until they are compiled in full.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Unknown u
                        && u.truth == truth
                        && Objects.equals(u.path, path)
                        && Objects.equals(u.type, type)
                        && Objects.equals(u.documented, documented));
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(path) + truth.hashCode();
    }

    /** Something that a library gives. */
    public static Unknown library(String path) {
        return path.length() > LONGEST_PATH ? ANY : new Unknown(path, Ternary.MAYBE, null, null);
    }

    /** Something that may have any value, of which the project's documentation gives one. */
    public static Unknown documented(String text) {
        return new Unknown(null, Ternary.MAYBE, null, text);
    }

    /** What a call of this value gives. */
    public Unknown called() {
        return path == null ? ANY : library(path + "()");
    }

    /** A member of this value. */
    public Unknown member(String name) {
        return path == null ? ANY : library(path + "." + name);
    }

    /** The same value on a branch that has told its truth. */
    public Unknown withTruth(Ternary known) {
        return truth == known ? this : new Unknown(path, known, type, documented);
    }

    /** The same value with a declared type. */
    public Unknown typed(@Nullable String declared) {
        return declared == null || type != null ? this : new Unknown(path, truth, declared, documented);
    }
}

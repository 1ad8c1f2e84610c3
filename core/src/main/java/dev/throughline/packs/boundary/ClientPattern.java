package dev.throughline.packs.boundary;

import dev.throughline.packs.boundary.LibrarySteps.Step;

/**
 * The way from a package, or from one of its modules where the language has them, to a client object, such as
 * {@code Pool()}; {@code *} stands for any one name. The empty pattern means the package itself.
 */
record ClientPattern(LibrarySteps steps) {
    private static final String ANY = "*";

    static ClientPattern read(String written, LibraryLanguage language) {
        return new ClientPattern(LibrarySteps.read(written, language));
    }

    /** Steps from the package to this client on the way to a value, or -1 when the client is not on the way. */
    int endOnTheWayTo(LibrarySteps value) {
        for (int from = value.modules(); from >= 0; from--) {
            if (value.size() - from >= steps.size() && agrees(value, from, steps.size())) {
                return from + steps.size();
            }
        }
        return -1;
    }

    /** Whether this client is reached through a value, as through its class, or is the value. */
    boolean isReachedThrough(LibrarySteps value) {
        for (int from = value.modules(); from >= 0; from--) {
            int count = value.size() - from;
            if (count <= steps.size() && agrees(value, from, count)) {
                return true;
            }
        }
        return false;
    }

    private boolean agrees(LibrarySteps value, int from, int count) {
        for (int i = 0; i < count; i++) {
            Step mine = steps.at(i);
            Step theirs = value.at(from + i);
            boolean sameName = mine.name().equals(theirs.name())
                    || (mine.name().equals(ANY) && !theirs.name().equals(LibrarySteps.SELF));
            // What is not called yet may be the class or function that makes the client.
            boolean sameUse = mine.called() == theirs.called() || (from + i == value.size() - 1 && mine.called());
            if (!sameName || !sameUse) {
                return false;
            }
        }
        return true;
    }
}

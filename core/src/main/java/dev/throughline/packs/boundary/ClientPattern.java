package dev.throughline.packs.boundary;

import dev.throughline.packs.boundary.LibrarySteps.Step;

/**
 * The way from a package to a client object, such as {@code Pool()}; {@code *} stands for any one name. The empty
 * pattern means the package itself.
 */
record ClientPattern(LibrarySteps steps) {
    private static final String ANY = "*";

    static ClientPattern read(String written) {
        return new ClientPattern(LibrarySteps.read(written));
    }

    int size() {
        return steps.size();
    }

    /** Whether a value is this client or was reached through it. */
    boolean leadsTo(LibrarySteps value) {
        return value.size() >= size() && agrees(value, size());
    }

    /** Whether this client is reached through a value, as through its class, or is the value. */
    boolean isReachedThrough(LibrarySteps value) {
        return value.size() <= size() && agrees(value, value.size());
    }

    private boolean agrees(LibrarySteps value, int count) {
        for (int i = 0; i < count; i++) {
            Step mine = steps.at(i);
            Step theirs = value.at(i);
            boolean sameName = mine.name().equals(theirs.name())
                    || (mine.name().equals(ANY) && !theirs.name().equals(LibrarySteps.SELF));
            // What is not called yet may be the class or function that makes the client.
            boolean sameUse = mine.called() == theirs.called() || (i == value.size() - 1 && mine.called());
            if (!sameName || !sameUse) {
                return false;
            }
        }
        return true;
    }
}

package dev.throughline.packs.boundary;

import dev.throughline.eval.Realm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The databases that the code of one world was seen to choose. */
public final class DatabaseChoices {
    private static final int MOST = 1_000;

    private final Set<DatabaseChosen> seen = new LinkedHashSet<>();

    /** The choices of a world. */
    public static DatabaseChoices of(Realm realm) {
        return realm.companion(DatabaseChoices.class, DatabaseChoices::new);
    }

    /** All that were seen so far, in order. */
    public List<DatabaseChosen> seen() {
        return List.copyOf(seen);
    }

    /** Takes down a choice. */
    public void add(DatabaseChosen choice) {
        boolean tells = !choice.isVariable() || !choice.databases().isEmpty();
        if (tells && seen.size() < MOST) {
            seen.add(choice);
        }
    }

    /** Forgets choices of code that runs anew. */
    public void forget(Predicate<DatabaseChosen> which) {
        seen.removeIf(which);
    }
}

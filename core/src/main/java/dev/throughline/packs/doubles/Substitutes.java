package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Realm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The substitutes and mock functions of one world. Substitutes are also observed, but what a module's body does is
 * part of no case, so that its observations are kept here.
 */
public final class Substitutes {
    private final Map<String, SubstituteSeen> seen = new LinkedHashMap<>();
    private final List<MockFunction> mocks = new ArrayList<>();

    /** The substitutes of a world. */
    public static Substitutes of(Realm realm) {
        return realm.companion(Substitutes.class, Substitutes::new);
    }

    /** All that were seen so far, in order, once per place and name. */
    public List<SubstituteSeen> seen() {
        return List.copyOf(seen.values());
    }

    /** All mock functions, in the order in which they were made. */
    public List<MockFunction> mocks() {
        return List.copyOf(mocks);
    }

    /** Takes down a substitute, once per place and name, and observes it. */
    public void add(Interpreter in, SubstituteSeen substitute) {
        seen.putIfAbsent(substitute.site() + " " + substitute.name(), substitute);
        in.observe(substitute, substitute.site());
    }

    void add(MockFunction mock) {
        mocks.add(mock);
    }
}

package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Observed;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.model.SubstituteKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The substitutes and mock functions of one world. Substitutes are also observed, but what a module's body does is
 * part of no case, so that its observations are kept here.
 */
public final class Substitutes {
    private final Map<String, SubstituteSeen> seen = new LinkedHashMap<>();
    private final Map<String, Observed> findings = new LinkedHashMap<>();
    private final List<MockFunction> mocks = new ArrayList<>();
    private Set<String> keptSeen = Set.of();
    private Set<String> keptFindings = Set.of();
    private int keptMocks;

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

    /** Keeps what was seen so far for good, see {@link #forget}. */
    public void keep() {
        keptSeen = Set.copyOf(seen.keySet());
        keptFindings = Set.copyOf(findings.keySet());
        keptMocks = mocks.size();
    }

    /** Forgets what was seen since something was kept, or ever. */
    public void forget() {
        seen.keySet().retainAll(keptSeen);
        findings.keySet().retainAll(keptFindings);
        mocks.subList(keptMocks, mocks.size()).clear();
    }

    /** Takes down a substitute, once per place and name, and observes it. */
    public void add(Interpreter in, SubstituteSeen substitute) {
        seen.putIfAbsent(substitute.site() + " " + substitute.name(), substitute);
        in.observe(substitute, substitute.site());
    }

    /** Takes down that something was replaced where nobody looks any more, and observes it. */
    public void withoutEffect(Interpreter in, WithoutEffect finding, Site site) {
        findings.putIfAbsent(site + " " + finding.name(), new Observed(finding, site, in.frame(), in.condition(), 0));
        in.observe(finding, site);
    }

    /** What was replaced where nobody looks any more, in order, each with its place. */
    public List<Observed> findings() {
        return List.copyOf(findings.values());
    }

    /** What replacing a value of a library means, by its path. */
    public static SubstituteKind kindOf(Interpreter in, String path) {
        return Replaced.kind(in, path);
    }

    void add(MockFunction mock) {
        mocks.add(mock);
    }
}

package dev.throughline.packs.pytest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fixtures a case needs, in the order in which they are set up: what others ask for comes before them. */
final class FixturePlan {
    /** The fixture that tells a fixture or test for what it is used. */
    static final String REQUEST = "request";

    /** Fixtures of plugins, one for each name and scope. */
    static final class Plugins {
        private final Map<String, FixtureDefinition> known = new HashMap<>();

        FixtureDefinition find(String name, FixtureScope scope) {
            return known.computeIfAbsent(name + " " + scope, key -> FixtureDefinition.ofPlugin(name, scope));
        }
    }

    private final FixtureTable table;
    private final CaseRow row;
    private final Plugins plugins;
    private final Map<FixtureDefinition, FixtureScope> scopes = new LinkedHashMap<>();
    private final Set<FixtureDefinition> underWay = new HashSet<>();

    private FixturePlan(FixtureTable table, CaseRow row, Plugins plugins) {
        this.table = table;
        this.row = row;
        this.plugins = plugins;
    }

    /**
     * The fixtures of a case with how long each of them lives there.
     *
     * @param row one of its rows: what is given directly is no fixture, in all of them
     */
    static Map<FixtureDefinition, FixtureScope> of(TestItem.Case test, CaseRow row, Plugins plugins) {
        FixturePlan plan = new FixturePlan(test.fixtures(), row, plugins);
        List<FixtureDefinition> first = new ArrayList<>(test.fixtures().autouse());
        for (String name : CaseContext.asked(test)) {
            if (plan.isFixture(name)) {
                first.add(plan.find(name, FixtureScope.FUNCTION));
            }
        }
        return plan.sorted(first);
    }

    /** A fixture and all that it needs. */
    static Map<FixtureDefinition, FixtureScope> of(FixtureDefinition fixture, CaseContext context, Plugins plugins) {
        return new FixturePlan(context.fixtures(), context.row(), plugins).sorted(List.of(fixture));
    }

    /** The fixture that somebody gets who asks for a name; who asks for its own gets the one farther out. */
    static FixtureDefinition find(
            String name, FixtureTable table, @org.jspecify.annotations.Nullable FixtureDefinition asking,
            Plugins plugins) {
        FixtureDefinition found = asking != null && asking.name().equals(name)
                ? asking.overridden()
                : table.find(name);
        FixtureScope scope = asking == null ? FixtureScope.FUNCTION : asking.scope();
        return found == null ? plugins.find(name, scope) : found;
    }

    private Map<FixtureDefinition, FixtureScope> sorted(List<FixtureDefinition> first) {
        List<FixtureDefinition> byScope = new ArrayList<>(first);
        byScope.sort(Comparator.comparing(FixtureDefinition::scope));
        byScope.forEach(this::add);
        return scopes;
    }

    private boolean isFixture(String name) {
        return !name.equals(REQUEST) && !row.direct().containsKey(name);
    }

    private FixtureDefinition find(String name, FixtureScope scope) {
        FixtureDefinition found = table.find(name);
        return found == null ? plugins.find(name, scope) : found;
    }

    /** Adds what a fixture needs, then itself; gives how long it lives, which is no longer than what it needs. */
    private FixtureScope add(FixtureDefinition fixture) {
        FixtureScope known = scopes.get(fixture);
        if (known != null || !underWay.add(fixture)) {
            return known == null ? fixture.scope() : known;
        }
        boolean inRows = fixture.params() != null || row.params().containsKey(fixture.name());
        FixtureScope scope = inRows ? FixtureScope.FUNCTION : fixture.scope();
        for (String name : fixture.dependencies()) {
            if (isFixture(name)) {
                scope = scope.narrower(add(find(name, table, fixture, plugins)));
            } else if (!name.equals(REQUEST)) {
                scope = FixtureScope.FUNCTION;
            }
        }
        underWay.remove(fixture);
        scopes.put(fixture, scope);
        return scope;
    }
}

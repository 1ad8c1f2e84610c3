package dev.throughline.judge;

import dev.throughline.judge.verdict.GroupVerdict;
import dev.throughline.model.audit.GroupResult;
import dev.throughline.model.audit.RouteResult;
import dev.throughline.model.audit.Scenario;
import dev.throughline.model.facts.GroupFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges route groups from the results of their routes. */
final class GroupJudge {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::app).thenComparing(Key::name);

    private final Map<Key, Set<String>> contracts = new TreeMap<>(ORDER);
    private final Map<Key, List<RouteResult>> routes = new TreeMap<>(ORDER);

    /** A group that only routes name stands in the files that register them. */
    GroupJudge(List<GroupFact> groups, List<RouteResult> results) {
        for (RouteResult route : results) {
            routes.computeIfAbsent(new Key(route.app(), route.group()), ignored -> new ArrayList<>())
                    .add(route);
        }
        for (GroupFact group : groups) {
            contracts
                    .computeIfAbsent(new Key(group.app(), group.name()), ignored -> new TreeSet<>())
                    .addAll(group.contract());
        }
        routes.forEach((key, members) -> contracts.computeIfAbsent(key, ignored -> files(members)));
    }

    /** Every group, sorted by app and name. */
    List<GroupResult> results() {
        return contracts.entrySet().stream()
                .map(group -> result(group.getKey(), group.getValue()))
                .toList();
    }

    private static Set<String> files(List<RouteResult> members) {
        return members.stream().map(route -> route.source().file()).collect(Collectors.toCollection(TreeSet::new));
    }

    private GroupResult result(Key key, Set<String> contract) {
        List<RouteResult> members = routes.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(RouteResult::key))
                .toList();
        return new GroupResult(
                key.name(),
                key.app(),
                List.copyOf(contract),
                members.stream().map(RouteResult::key).toList(),
                GroupVerdict.of(members.stream().map(RouteResult::verdict).toList()),
                GroupVerdict.of(members.stream().map(RouteResult::verdictByDefault).toList()),
                missing(members));
    }

    private static List<Scenario> missing(List<RouteResult> members) {
        Set<Scenario> missing = new LinkedHashSet<>();
        for (RouteResult route : members) {
            for (Scenario scenario : route.missing()) {
                String text = members.size() == 1 ? scenario.text() : route.id() + ": " + scenario.text();
                missing.add(new Scenario(scenario.kind(), scenario.status(), text));
            }
        }
        return List.copyOf(missing);
    }

    /** A group's name is unique in its app only. */
    private record Key(String app, String name) {}
}

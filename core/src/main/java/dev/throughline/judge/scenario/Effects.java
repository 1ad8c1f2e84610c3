package dev.throughline.judge.scenario;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.facts.RouteFact;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route changes outside, as far as its facts show. */
final class Effects {

    private static final Set<BoundaryKind> STATEFUL = Set.of(BoundaryKind.DATABASE, BoundaryKind.STORAGE,
            BoundaryKind.QUEUE, BoundaryKind.PAYMENT);
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> PAYING = Set.of("pay", "payment", "payments", "charge", "charges", "checkout",
            "refund", "refunds", "webhook");
    private static final int CREATED = 201;

    private Effects() {}

    /** Whether its method is one that changes something. */
    static boolean changes(RouteFact route) {
        return CHANGING.contains(route.method());
    }

    /** Whether one of its answers says that something was created. */
    static boolean creates(RouteFact route) {
        return route.outcomes().stream().anyMatch(outcome -> Objects.equals(outcome.status(), CREATED));
    }

    /** Whether money may move: it crosses a payment boundary, or its path says so. */
    static boolean pays(RouteFact route) {
        return route.boundaries().stream().anyMatch(boundary -> boundary.kind() == BoundaryKind.PAYMENT)
                || Arrays.stream(route.path().toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(PAYING::contains);
    }

    /** The names of the boundaries that keep what is written to them, sorted. */
    static Set<String> stores(RouteFact route) {
        return names(route.boundaries().stream().filter(boundary -> STATEFUL.contains(boundary.kind())));
    }

    /** The names of all its boundaries, sorted. */
    static Set<String> boundaries(RouteFact route) {
        return names(route.boundaries().stream());
    }

    /** Names as a list in a sentence. */
    static String listed(Collection<String> names, String conjunction) {
        String all = String.join(", ", names);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " " + conjunction + " " + all.substring(last + 2);
    }

    private static Set<String> names(Stream<Boundary> boundaries) {
        return boundaries.map(Boundary::name).collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.throughline.report.view;

import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Harness;
import dev.throughline.model.audit.AppResult;
import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Gap;
import dev.throughline.model.audit.Priority;
import dev.throughline.model.audit.RouteResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order in which to write the missing tests: the app's own composition root first, then money that comes in,
 * money that is given back, the core flows, the workflows, the rest. Every gap stands in exactly one phase.
 */
public final class BackfillPlan {

    private static final Pattern WORD_END = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Set<String> PAYMENT_WORDS = Set.of(
            "payment", "payments", "webhook", "webhooks", "billing", "checkout", "invoice", "invoices", "stripe",
            "paypal", "subscription", "subscriptions", "charge", "charges");
    private static final Set<String> CREDIT_WORDS = Set.of(
            "credit", "credits", "refund", "refunds", "balance", "balances", "wallet", "wallets", "payout", "payouts");

    private enum Kind {
        BOOTSTRAP("Bootstrap and composition root"),
        PAYMENT("Payment and webhook failure modes"),
        CREDIT("Credits, refunds and every other P0 risk"),
        CORE("High-traffic and core flows (P1)"),
        WORKFLOW("Wiring and workflows (P2)"),
        REST("The rest (P3)");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private BackfillPlan() {}

    /** The phases that have something to do, in order. */
    public static List<Phase> of(Audit audit) {
        RouteIndex routes = new RouteIndex(audit);
        Map<Kind, List<Gap>> byKind = new EnumMap<>(Kind.class);
        for (Gap gap : audit.gaps()) {
            byKind.computeIfAbsent(kindOf(gap, routes.route(gap.subject())), kind -> new ArrayList<>())
                    .add(gap);
        }
        List<Phase> phases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> first = kind == Kind.BOOTSTRAP ? missingHarnesses(audit) : List.of();
            Phase phase = new Phase(kind.title, first, byKind.getOrDefault(kind, List.of()), gateOf(kind));
            if (!phase.isEmpty()) {
                phases.add(phase);
            }
        }
        return List.copyOf(phases);
    }

    private static Kind kindOf(Gap gap, @Nullable RouteResult route) {
        // The group tells what a route is about where its path does not.
        String names = route == null ? gap.subject() : route.path() + " " + route.group();
        boolean pays = route != null
                && route.boundaries().stream().anyMatch(boundary -> boundary.kind() == BoundaryKind.PAYMENT);
        if (gap.priority() != Priority.P3 && mentions(names, CREDIT_WORDS)) {
            return Kind.CREDIT;
        }
        if (gap.priority() != Priority.P3 && (pays || mentions(names, PAYMENT_WORDS))) {
            return Kind.PAYMENT;
        }
        return switch (gap.priority()) {
            case P0 -> Kind.CREDIT;
            case P1 -> Kind.CORE;
            case P2 -> Kind.WORKFLOW;
            case P3 -> Kind.REST;
        };
    }

    private static boolean mentions(String names, Set<String> words) {
        return WORD_END.splitAsStream(names).anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The apps that no test of the suite builds as production does; none of their routes can be covered until one does. */
    private static List<String> missingHarnesses(Audit audit) {
        List<String> missing = new ArrayList<>();
        for (AppResult app : audit.apps()) {
            boolean built = audit.routes().stream()
                    .filter(route -> route.app().equals(app.name()))
                    .flatMap(route -> route.exercises().stream())
                    .anyMatch(exercise -> exercise.harness() == Harness.FULL_APP || exercise.harness() == Harness.LIVE);
            boolean hasRoutes = audit.routes().stream().anyMatch(route -> route.app().equals(app.name()));
            if (hasRoutes && !built) {
                missing.add("No test builds " + app.name() + " as production does (" + app.entry()
                        + "): write a harness that starts it through its own composition root.");
            }
        }
        return missing;
    }

    private static String gateOf(Kind kind) {
        return kind == Kind.BOOTSTRAP
                ? "a request through the full app is seen by the next audit, for every app."
                : "the next audit lists none of these gaps, and no verdict rests on a test that is skipped by default.";
    }
}

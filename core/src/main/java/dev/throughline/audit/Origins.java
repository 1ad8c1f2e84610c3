package dev.throughline.audit;

import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Origin;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.PassedOn;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.SignInGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells whose answers the steps of one exchange give: the route's own, a guard's or the app's. */
final class Origins {
    private static final Set<Integer> GUARD_STATUSES = Set.of(401, 403, 429);
    private static final Set<Integer> REDIRECTS = Set.of(302, 303, 307);
    private static final int TOO_MANY_REQUESTS = 429;

    private final List<Exchange.Step> steps;

    Origins(List<Exchange.Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** A handler before the last is a guard when it refuses identities or rates; else it validates for its route. */
    Origin of(Exchange.Step step) {
        return switch (step.role()) {
            case SHARED -> isFrame(step) ? Origin.GUARD : Origin.SHARED;
            case ERROR -> Origin.SHARED;
            case HANDLER -> Origin.OWN;
            case GUARD -> isAppsRateLimit(step)
                    ? Origin.SHARED
                    : step.layer().isRoute() && !refusesCallers(step) ? Origin.OWN : Origin.GUARD;
        };
    }

    /** Whether a guard on the way refuses callers that it does not know. */
    boolean hasAuthentication() {
        return steps.stream().anyMatch(step -> (step.role() == Exchange.Role.GUARD || isFrame(step))
                && (step.handler() instanceof SignInGuard
                        || sendsAway(step)
                        || answers(step).stream().anyMatch(s -> isOneOf(s, Set.of(401, 403)))));
    }

    /** Whether a guard lets nobody pass, but sends all callers somewhere else, such as to a form to sign in. */
    private boolean sendsAway(Exchange.Step step) {
        List<Value> statuses = answers(step);
        return !statuses.isEmpty()
                && step.trace().of(PassedOn.class).findAny().isEmpty()
                && statuses.stream().allMatch(s -> isOneOf(s, REDIRECTS));
    }

    /** A rate limit that the app puts on a path, and not on a router or route, is the app's own affair. */
    private boolean isAppsRateLimit(Exchange.Step step) {
        boolean alone = !step.layer().isRoute()
                && step.layer().router().isApp()
                && step.layer().entry().handlers().stream().noneMatch(RouterValue.class::isInstance);
        List<Value> statuses = answers(step);
        return alone && !statuses.isEmpty() && statuses.stream().allMatch(s -> isOneOf(s, Set.of(TOO_MANY_REQUESTS)));
    }

    /** Whether a step is middleware that a router puts around all that the app answers, and that refuses callers. */
    private boolean isFrame(Exchange.Step step) {
        return step.role() == Exchange.Role.SHARED && step.layer().router().framesRoutes()
                && (step.handler() instanceof SignInGuard
                        || answers(step).stream().anyMatch(s -> isOneOf(s, Set.of(401, 403))));
    }

    /** Whether a step leads to the answer that the caller may not pass. */
    private boolean refusesCallers(Exchange.Step step) {
        return step.handler() instanceof SignInGuard
                || answers(step).stream().anyMatch(s -> isOneOf(s, GUARD_STATUSES));
    }

    private static boolean isOneOf(Value status, Set<Integer> wanted) {
        return status instanceof Num number && wanted.contains(number.intValue(0));
    }

    /** The statuses of what a step answers, and of what error handlers answer to the errors that it throws itself. */
    private List<Value> answers(Exchange.Step step) {
        List<Value> statuses = new ArrayList<>();
        for (Exchange.Step each : steps) {
            Exchange.Failure failure = each.handles();
            if (each.equals(step) || (failure != null && failure.step().equals(step) && failure.error().known())) {
                each.trace().of(Emitted.class).forEach(seen -> {
                    if (seen.what() instanceof Emitted(Value status, Value body)) {
                        statuses.addAll(Union.options(status));
                    }
                });
            }
        }
        return statuses;
    }
}

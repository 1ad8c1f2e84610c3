package dev.throughline.audit;

import dev.throughline.eval.Frame;
import dev.throughline.eval.Observed;
import dev.throughline.eval.PathCondition;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.model.BlindSpot;
import dev.throughline.model.Boundary;
import dev.throughline.model.Harness;
import dev.throughline.model.Origin;
import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.Assertion;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.ExerciseFact;
import dev.throughline.packs.boundary.BoundaryCrossed;
import dev.throughline.packs.client.AnswerChecked;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.RequestSent;
import dev.throughline.packs.client.VacuousCheck;
import dev.throughline.packs.doubles.DoubleCalled;
import dev.throughline.packs.doubles.DoubleUsed;
import dev.throughline.packs.doubles.MockFunction;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.Exchange;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.SentPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the exercises of a test file off what its cases were seen to do. */
final class ExerciseReader {
    private static final int OK = 200;
    private static final String NOT_OK = "not-200";

    private final String file;
    private final RouteMap routes;
    private final TestWatch watch;
    private final Set<Trace> readHooks = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<ClientRequest, Set<AnswerChecked>> checks = new IdentityHashMap<>();
    private final List<ExerciseFact> exercises = new ArrayList<>();
    private final IdentityHashMap<ClientRequest, ExerciseFact> byRequest = new IdentityHashMap<>();
    private final List<BlindSpot> unaddressed = new ArrayList<>();

    /**
     * @param file path of the test file
     */
    ExerciseReader(String file, RouteMap routes, TestWatch watch) {
        this.file = file;
        this.routes = routes;
        this.watch = watch;
    }

    List<ExerciseFact> exercises() {
        return List.copyOf(exercises);
    }

    /** The requests that go nobody knows where, such as to a link out of a mail: they exercise nothing that is known. */
    List<BlindSpot> unaddressed() {
        return List.copyOf(unaddressed);
    }

    /** What the cases do to stored resources. */
    List<CaseStory> stories(List<CaseRun> runs) {
        return runs.stream().map(run -> CaseStory.of(file, run, byRequest)).toList();
    }

    /** Reads the requests of all cases: of their bodies, and of the hooks around them, once. */
    void read(List<CaseRun> runs) {
        // What a hook asks for is often looked at in the cases, which may be several.
        for (CaseRun run : runs) {
            run.hooks().forEach(this::readChecks);
            readChecks(run.trace());
        }
        runs.forEach(this::read);
    }

    private void readChecks(Trace trace) {
        for (Observed seen : trace.of(AnswerChecked.class).toList()) {
            if (seen.what() instanceof AnswerChecked check) {
                checks.computeIfAbsent(check.request(), r -> new LinkedHashSet<>()).add(check);
            }
        }
    }

    private void read(CaseRun run) {
        for (Trace hook : run.hooks()) {
            if (readHooks.add(hook)) {
                requests(run, hook, true);
            }
        }
        requests(run, run.trace(), false);
    }

    /** Reads the direct calls of project code of one case; beside a request they only prepare it or look at its effect. */
    void readCalls(List<CaseRun> runs) {
        runs.forEach(run -> readCalls(run, true));
    }

    /**
     * Reads the direct calls of a file whose cases do nothing that counts for a boundary or a service: they still say
     * that the file tests the project without HTTP.
     */
    void readPlainCalls(List<CaseRun> runs) {
        if (exercises.stream().allMatch(ExerciseFact::setup)) {
            runs.forEach(run -> readCalls(run, false));
        }
    }

    private void readCalls(CaseRun run, boolean onlyTelling) {
        if (run.trace().of(RequestSent.class).findAny().isPresent()) {
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Observed called : run.trace().of(ProjectCalled.class).toList()) {
            if (called.what() instanceof ProjectCalled call && seen.add(called.site() + call.name())) {
                directCall(run, called, call, onlyTelling);
            }
        }
    }

    private void requests(CaseRun run, Trace trace, boolean setup) {
        for (Observed seen : trace.of(RequestSent.class).toList()) {
            if (seen.what() instanceof RequestSent(ClientRequest request)) {
                if (request.app() == null && request.path() == null) {
                    int line = lineInFile(run, request.site(), request.frame());
                    unaddressed.add(new BlindSpot(
                            new SourceRef(file, line), "request path", "the address of the request is not known"));
                    continue;
                }
                Set<AnswerChecked> made = checks.getOrDefault(request, Set.of());
                boolean constantCheck = made.isEmpty() && isFollowedByVacuousCheck(trace, seen);
                ExerciseFact exercise = exercise(run, request, made, constantCheck, setup);
                exercises.add(exercise);
                byRequest.putIfAbsent(request, exercise);
            }
        }
    }

    /**
     * Whether all that a case does about an answer is a check that names nothing and cannot fail ({@code assert 201}):
     * such a check belongs to the request before it.
     */
    private static boolean isFollowedByVacuousCheck(Trace trace, Observed sent) {
        for (Observed seen : trace.all()) {
            if (seen.order() > sent.order()) {
                if (seen.what() instanceof RequestSent) {
                    return false;
                }
                if (seen.what() instanceof VacuousCheck(boolean written) && written) {
                    return true;
                }
            }
        }
        return false;
    }

    private ExerciseFact exercise(
            CaseRun run, ClientRequest request, Set<AnswerChecked> checks, boolean constantCheck, boolean setup) {
        Set<Assertion> assertions = new LinkedHashSet<>();
        checks.forEach(check -> assertions.addAll(check.assertions()));
        // What is known to be another status is not 200 either.
        if (assertions.stream().anyMatch(each -> each.status() != null && each.status() != OK)) {
            assertions.removeIf(each -> NOT_OK.equals(each.statusClass()));
        }
        boolean vacuous = constantCheck || checks.stream().anyMatch(AnswerChecked::vacuous);
        boolean effect = checks.stream().anyMatch(AnswerChecked::effect);
        SentPath path = request.path();
        RouteMap.Found found = found(request, path);
        Origins origins = new Origins(request.steps());
        List<Exchange.Step> own = request.steps().stream()
                .filter(step -> step.role() == Exchange.Role.HANDLER
                        || (step.role() == Exchange.Role.GUARD
                                && origins.of(step) == Origin.OWN))
                .toList();
        return new ExerciseFact(
                run.name(),
                lineInFile(run, request.site(), request.frame()),
                request.method(),
                path == null ? null : path.toString(),
                found.key(),
                found.candidates(),
                null,
                harness(request),
                List.copyOf(assertions),
                vacuous,
                setup,
                run.optIn(),
                doubles(own.stream().flatMap(step -> step.trace().all().stream()).toList()),
                crossings(own, request.steps(), assertions),
                services(request.steps()),
                effect);
    }

    /** The line of the test file that leads to a place, which may lie in a helper, or in a hook that the case asks for. */
    int lineInFile(CaseRun run, Site site, @Nullable Frame frame) {
        Site at = site;
        for (Frame f = frame; f != null && !at.file().equals(file); f = f.caller()) {
            at = f.callSite();
        }
        boolean elsewhere = !at.file().equals(file) && run.site().file().equals(file);
        return (elsewhere ? run.site() : at.file().equals(file) ? at : site).span().line();
    }

    private RouteMap.Found found(ClientRequest request, @Nullable SentPath path) {
        if (request.route() != null) {
            return routes.of(request.route());
        }
        return path == null || request.app() != null ? RouteMap.Found.NONE : routes.of(request.method(), path);
    }

    private Harness harness(ClientRequest request) {
        RouterValue app = request.app();
        if (app == null) {
            return Harness.LIVE;
        }
        return routes.isProductionApp(app) ? Harness.FULL_APP : Harness.SLICE;
    }

    // ------------------------------------------------------------------ what stood on the way

    /** Names of the doubles that were called. */
    List<String> doubles(List<Observed> seen) {
        Set<String> names = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        for (Observed observed : seen) {
            switch (observed.what()) {
                case DoubleCalled called -> {
                    String name = watch.nameOf(called.receiver());
                    for (MockFunction m = called.mock(); name == null && m != null; m = m.parent()) {
                        name = watch.nameOf(m) == null && m.parent() == null && !m.name().isEmpty()
                                ? m.name()
                                : watch.nameOf(m);
                    }
                    if (name != null) {
                        names.add(name);
                    } else {
                        places.add("mock at " + observed.site().ref());
                    }
                }
                case DoubleUsed(String name) -> names.add(name);
                case FakeCalled fake -> {
                    String name = watch.nameOf(fake);
                    if (watch.doubles().contains(name)) {
                        names.add(name);
                    }
                }
                default -> {}
            }
        }
        // What has no name is most often what a double with one gives or takes.
        return List.copyOf(names.isEmpty() ? places : names);
    }

    private static List<String> services(List<Exchange.Step> steps) {
        Set<String> names = new TreeSet<>();
        for (Exchange.Step step : steps) {
            for (Observed seen : step.trace().of(ServiceRan.class).toList()) {
                if (seen.what() instanceof ServiceRan(String service)) {
                    names.add(service);
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The boundaries that the handler's side crosses. A crossing is definite when every answer that fits what
     * the test asserts comes after it and under all of its conditions.
     */
    private static List<Crossing> crossings(
            List<Exchange.Step> own, List<Exchange.Step> all, Set<Assertion> assertions) {
        List<Observed> answers = new ArrayList<>();
        for (Exchange.Step step : all) {
            for (Observed seen : step.trace().of(Emitted.class).toList()) {
                if (seen.what() instanceof Emitted(Value status, Value body) && fits(status, assertions)) {
                    answers.add(seen);
                }
            }
        }
        Map<String, Crossing> crossings = new LinkedHashMap<>();
        for (Exchange.Step step : own) {
            for (Observed seen : step.trace().of(BoundaryCrossed.class).toList()) {
                if (seen.what() instanceof BoundaryCrossed crossed) {
                    boolean definite = !crossed.weak()
                            && !answers.isEmpty()
                            && answers.stream().allMatch(answer -> precedes(seen, answer));
                    add(crossings, at(crossed.boundary(), seen.site()), definite);
                }
            }
        }
        return sorted(crossings);
    }

    private static boolean precedes(Observed crossing, Observed answer) {
        return crossing.order() < answer.order() && crossing.condition().isPartOf(answer.condition());
    }

    private static boolean fits(Value status, Set<Assertion> assertions) {
        List<Integer> wanted = assertions.stream()
                .map(Assertion::status)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (wanted.isEmpty()) {
            return true;
        }
        return Union.options(status).stream()
                .anyMatch(option -> !(option instanceof Num number) || wanted.contains(number.intValue(0)));
    }

    private static Boundary at(Boundary boundary, Site site) {
        return new Boundary(boundary.kind(), boundary.name(), site.ref());
    }

    private static void add(Map<String, Crossing> crossings, Boundary boundary, boolean definite) {
        crossings.merge(
                boundary.kind() + " " + boundary.name(),
                new Crossing(boundary, definite),
                (a, b) -> a.definite() ? a : b.definite() ? b : a);
    }

    private static List<Crossing> sorted(Map<String, Crossing> crossings) {
        return crossings.values().stream()
                .sorted(Comparator.comparing((Crossing c) -> c.boundary().kind())
                        .thenComparing(c -> c.boundary().name()))
                .toList();
    }

    // ------------------------------------------------------------------ direct calls

    private void directCall(CaseRun run, Observed called, ProjectCalled call, boolean onlyTelling) {
        List<Observed> inside = run.trace().all().stream()
                .filter(seen -> isInside(seen, called, call))
                .toList();
        Map<String, Crossing> crossings = new LinkedHashMap<>();
        for (Observed seen : inside) {
            if (seen.what() instanceof BoundaryCrossed crossed) {
                boolean definite = !crossed.weak() && isUnconditional(seen.condition(), called.condition());
                add(crossings, at(crossed.boundary(), seen.site()), definite);
            }
        }
        List<String> ran = inside.stream()
                .map(Observed::what)
                .filter(ServiceRan.class::isInstance)
                .map(what -> ((ServiceRan) what).service())
                .distinct()
                .sorted()
                .toList();
        if (onlyTelling && crossings.isEmpty() && ran.isEmpty()) {
            return;
        }
        exercises.add(new ExerciseFact(
                run.name(), lineInFile(run, called.site(), called.frame()), null, null, null, List.of(), call.name(),
                Harness.SERVICE,
                List.of(), false, false, run.optIn(), doubles(inside), sorted(crossings), ran, false));
    }

    private static boolean isUnconditional(PathCondition inner, PathCondition outer) {
        return inner.since(outer).stream().allMatch(PathCondition::isSticky);
    }

    /** Whether something was seen while that call ran. */
    private static boolean isInside(Observed seen, Observed called, ProjectCalled call) {
        if (seen.order() < called.order()) {
            return false;
        }
        for (Frame frame = seen.frame(); frame != null; frame = frame.caller()) {
            if (call.function().equals(frame.function()) && frame.callSite().equals(called.site())) {
                return true;
            }
        }
        return false;
    }
}

package dev.throughline.judge;

import dev.throughline.model.Boundary;
import dev.throughline.model.BoundaryKind;
import dev.throughline.model.Harness;
import dev.throughline.model.facts.Assertion;
import dev.throughline.model.facts.Crossing;
import dev.throughline.model.facts.ExerciseFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the facts of one exercise in a test: a request through some harness, with what it crosses and checks. */
public final class ExerciseBuilder {

    private final Harness harness;
    private final @Nullable String id;
    private @Nullable String routeKey;
    private @Nullable String path;
    private @Nullable String calls;
    private String test = "assets > works";
    private int line = 5;
    private List<String> candidates = List.of();
    private final List<Assertion> assertions = new ArrayList<>();
    private final List<String> doubles = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private boolean vacuous;
    private boolean setup;
    private boolean effect;
    private @Nullable String optIn;

    private ExerciseBuilder(Harness harness, @Nullable String id) {
        this.harness = harness;
        this.id = id;
        routeKey = id == null ? null : "server#" + id;
        path = id == null ? null : id.substring(id.indexOf(' ') + 1);
    }

    public static ExerciseBuilder fullApp(String id) {
        return new ExerciseBuilder(Harness.FULL_APP, id);
    }

    public static ExerciseBuilder live(String id) {
        return new ExerciseBuilder(Harness.LIVE, id);
    }

    public static ExerciseBuilder slice(String id) {
        return new ExerciseBuilder(Harness.SLICE, id);
    }

    public static ExerciseBuilder request(Harness harness, String id) {
        return new ExerciseBuilder(harness, id);
    }

    public static ExerciseBuilder call(String function) {
        ExerciseBuilder builder = new ExerciseBuilder(Harness.SERVICE, null);
        builder.calls = function;
        return builder;
    }

    /** A request that reaches no known route, but may reach some. */
    public ExerciseBuilder routeUnknown(String... fitting) {
        routeKey = null;
        candidates = List.of(fitting);
        return this;
    }

    public ExerciseBuilder sent(String literalPath) {
        path = literalPath;
        return this;
    }

    public ExerciseBuilder in(String name, int atLine) {
        test = name;
        line = atLine;
        return this;
    }

    public ExerciseBuilder asserts(Integer... statuses) {
        for (Integer status : statuses) {
            assertions.add(new Assertion(status, null, null));
        }
        return this;
    }

    public ExerciseBuilder assertsRange(String range) {
        assertions.add(new Assertion(null, range, null));
        return this;
    }

    public ExerciseBuilder assertsCode(String code) {
        assertions.add(new Assertion(null, null, code));
        return this;
    }

    public ExerciseBuilder assertsMessage(String words) {
        assertions.add(Assertion.ofMessage(words));
        return this;
    }

    public ExerciseBuilder assertsEffect() {
        effect = true;
        return this;
    }

    public ExerciseBuilder doubling(String... names) {
        doubles.addAll(List.of(names));
        return this;
    }

    public ExerciseBuilder crossing(String... names) {
        for (String name : names) {
            crossings.add(new Crossing(new Boundary(BoundaryKind.DATABASE, name, null), true));
        }
        return this;
    }

    public ExerciseBuilder perhapsCrossing(String name) {
        crossings.add(new Crossing(new Boundary(BoundaryKind.DATABASE, name, null), false));
        return this;
    }

    public ExerciseBuilder running(String... names) {
        services.addAll(List.of(names));
        return this;
    }

    public ExerciseBuilder vacuous() {
        vacuous = true;
        return this;
    }

    public ExerciseBuilder setup() {
        setup = true;
        return this;
    }

    public ExerciseBuilder optIn(String name) {
        optIn = name;
        return this;
    }

    public ExerciseFact build() {
        return new ExerciseFact(
                test,
                line,
                id == null ? null : id.substring(0, id.indexOf(' ')),
                path,
                routeKey,
                candidates,
                calls,
                harness,
                List.copyOf(assertions),
                vacuous,
                setup,
                optIn,
                List.copyOf(doubles),
                List.copyOf(crossings),
                List.copyOf(services),
                effect);
    }
}

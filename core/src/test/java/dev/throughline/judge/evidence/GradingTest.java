package dev.throughline.judge.evidence;

import static dev.throughline.judge.ExerciseBuilder.call;
import static dev.throughline.judge.ExerciseBuilder.fullApp;
import static dev.throughline.judge.ExerciseBuilder.live;
import static dev.throughline.judge.ExerciseBuilder.slice;
import static dev.throughline.judge.RouteBuilder.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.throughline.judge.ExerciseBuilder;
import dev.throughline.model.audit.Grade;
import dev.throughline.model.facts.RouteFact;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradingTest {

    private static final String GET = "GET /api/assets";
    private static final RouteFact STORED = route(GET).crosses("postgres").uses("assetService").build();
    private static final RouteFact PLAIN = route(GET).uses("assetService").build();

    static Stream<Arguments> exercisesOfARouteWithABoundary() {
        return Stream.of(
                arguments("full app", fullApp(GET), Grade.INTEGRATION),
                arguments("live", live(GET), Grade.INTEGRATION),
                arguments("full app, double", fullApp(GET).doubling("assetService"), Grade.UNIT),
                arguments("full app, double, crossing", fullApp(GET).doubling("mailer").crossing("pg"), Grade.MIXED),
                arguments(
                        "full app, double, possible crossing",
                        fullApp(GET).doubling("mailer").perhapsCrossing("pg"),
                        Grade.UNIT),
                arguments("slice", slice(GET), Grade.UNIT),
                arguments("slice, crossing", slice(GET).crossing("pg"), Grade.MIXED),
                arguments("slice, crossing, double", slice(GET).crossing("pg").doubling("mailer"), Grade.MIXED),
                arguments("slice, possible crossing", slice(GET).perhapsCrossing("pg"), Grade.UNIT));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("exercisesOfARouteWithABoundary")
    void gradesARequest(String name, ExerciseBuilder exercise, Grade expected) {
        assertThat(Grading.grade(exercise.build(), STORED)).as(name).isEqualTo(expected);
    }

    static Stream<Arguments> directCalls() {
        return Stream.of(
                arguments("nothing crossed", call("price"), Grade.UNIT),
                arguments("crossed", call("save").crossing("pg"), Grade.INTEGRATION),
                arguments("crossed beside a double", call("save").crossing("pg").doubling("mailer"), Grade.MIXED),
                arguments("doubled", call("save").doubling("store"), Grade.UNIT),
                arguments("perhaps crossed", call("save").perhapsCrossing("pg"), Grade.UNIT));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("directCalls")
    void gradesACallWithoutHttp(String name, ExerciseBuilder exercise, Grade expected) {
        assertThat(Grading.grade(exercise.build(), null)).as(name).isEqualTo(expected);
    }

    @Test
    void routeWithoutBoundariesNeedsNone() {
        assertThat(Grading.grade(fullApp(GET).build(), PLAIN)).isEqualTo(Grade.INTEGRATION);
        assertThat(Grading.grade(fullApp(GET).doubling("logger").build(), PLAIN)).isEqualTo(Grade.INTEGRATION);
    }

    @Test
    void doubledServiceMayHideABoundaryThatIsNotKnown() {
        assertThat(Grading.grade(fullApp(GET).doubling("assetService").build(), PLAIN)).isEqualTo(Grade.UNIT);
    }

    @Test
    void requestToNoKnownRouteIsRealThroughTheFullAppWithoutDoubles() {
        assertThat(Grading.grade(fullApp("GET /nope").build(), null)).isEqualTo(Grade.INTEGRATION);
        assertThat(Grading.grade(fullApp("GET /nope").doubling("store").build(), null)).isEqualTo(Grade.UNIT);
    }
}

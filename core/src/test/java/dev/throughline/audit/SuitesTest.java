package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Harness;
import dev.throughline.model.Substitute;
import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.TestExercise;
import dev.throughline.model.audit.TestFileResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to write a test is read: {@code examples/python-suites}. */
class SuitesTest {
    static Stream<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Examples.folder("python-suites"))) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheExercisesWithTheirAssertions(String sample) throws IOException {
        Path folder = Examples.folder("python-suites/" + sample);

        List<TestFileResult> tests = new Auditor(words -> {}).audit(folder).tests();

        List<String> found = tests.stream().flatMap(SuitesTest::lines).sorted().toList();
        assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
    }

    private static Stream<String> lines(TestFileResult test) {
        String harness = test.harness().stream().map(Harness::label).collect(Collectors.joining(","));
        String substitutes = test.substitutes().stream()
                .map(SuitesTest::substitute)
                .collect(Collectors.joining());
        return Stream.concat(
                Stream.of(test.file() + ": " + (harness.isEmpty() ? "-" : harness) + substitutes),
                test.exercises().stream().map(exercise -> test.file() + " " + line(exercise)));
    }

    private static String substitute(Substitute substitute) {
        return ", " + substitute.kind().name().toLowerCase(Locale.ROOT) + " " + substitute.name();
    }

    private static String line(TestExercise exercise) {
        String asked = exercise.calls() != null
                ? exercise.calls() + "()"
                : exercise.route() != null ? exercise.route() : exercise.method() + " (" + exercise.path() + ")";
        return exercise.test() + ": " + asked
                + exercise.asserted().stream().map(SuitesTest::status).collect(Collectors.joining())
                + (exercise.vacuous() ? " vacuous" : "")
                + (exercise.setup() ? " setup" : "");
    }

    private static String status(AssertedStatus asserted) {
        return switch (asserted) {
            case AssertedStatus.Exact(int status) -> " " + status;
            case AssertedStatus.StatusClass(String label) -> " " + label;
        };
    }
}

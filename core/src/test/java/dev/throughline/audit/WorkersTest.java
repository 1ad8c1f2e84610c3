package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.WorkerExercise;
import dev.throughline.model.audit.WorkerResult;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small programs with background workers: {@code workers/*.txt}. A sample has a title ({@code ##}), files ({@code ---})
 * and the workers that are expected ({@code =>}), each followed by the cases that drive it.
 */
class WorkersTest {
    private static final List<String> TABLES = List.of("node", "python", "rust");

    @TempDir
    private Path folder;

    /** One program of a table. */
    record Sample(String title, Map<String, List<String>> files, List<String> expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Sample> samples() {
        return TABLES.stream().flatMap(table -> read(table).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheWorkers(Sample sample) throws IOException {
        Checkout checkout = Checkout.in(folder);
        sample.files().forEach((path, lines) -> checkout.file(path, lines.toArray(String[]::new)));

        Audit audit = new Auditor(words -> {}).audit(checkout.root());

        List<String> found = new ArrayList<>();
        for (WorkerResult worker : audit.workers()) {
            found.add(line(worker));
            worker.exercises().forEach(exercise -> found.add(line(exercise)));
        }
        assertThat(found).isEqualTo(sample.expected());
    }

    private static String line(WorkerResult worker) {
        return "%s %s %s started %s app %s steps %s reaches %s %s".formatted(
                worker.kind().label(), worker.name(), worker.source(), worker.started(), worker.app(), worker.steps(),
                worker.boundaries().stream().map(boundary -> boundary.name()).toList(), worker.verdict().label());
    }

    private static String line(WorkerExercise exercise) {
        return "- %s %s:%d %s %s %s".formatted(
                exercise.drives(), exercise.test(), exercise.line(), exercise.calls(), exercise.grade().label(),
                exercise.real().stream().map(boundary -> boundary.name()).toList());
    }

    private static List<Sample> read(String table) {
        List<Sample> samples = new ArrayList<>();
        Map<String, List<String>> shared = new LinkedHashMap<>();
        List<String> file = new ArrayList<>();
        for (String line : lines(table)) {
            if (line.startsWith("## ")) {
                samples.add(new Sample(
                        table + ": " + line.substring(3), new LinkedHashMap<>(shared), new ArrayList<>()));
            } else if (line.startsWith("--- ")) {
                file = new ArrayList<>();
                (samples.isEmpty() ? shared : samples.getLast().files()).put(line.substring(4), file);
            } else if (line.startsWith("=> ") && !line.equals("=> none")) {
                samples.getLast().expected().add(line.substring(3));
            } else if (!line.startsWith("=> ")) {
                file.add(line);
            }
        }
        return samples;
    }

    private static List<String> lines(String table) {
        String path = "/workers/" + table + ".txt";
        try (InputStream in = Objects.requireNonNull(WorkersTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

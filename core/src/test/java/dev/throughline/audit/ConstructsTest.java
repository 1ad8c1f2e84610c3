package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to write a route is read: the folders {@code examples/*-constructs}. */
class ConstructsTest {
    static Stream<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        for (String group : List.of("express-constructs", "python-constructs", "rust-constructs")) {
            try (Stream<Path> folders = Files.list(Examples.folder(group))) {
                folders.filter(Files::isDirectory)
                        .map(folder -> group + "/" + folder.getFileName())
                        .sorted()
                        .forEach(samples::add);
            }
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheRoutesWithTheirStatuses(String sample) throws IOException {
        Path folder = Examples.folder(sample);

        Audit audit = new Auditor(words -> {}).audit(folder);

        List<String> found = audit.routes().stream().map(ConstructsTest::line).sorted().toList();
        assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
    }

    /** Audits keep own and guard outcomes with the route; shared ones stand with the app. */
    private static String line(RouteResult route) {
        String statuses = route.outcomes().stream()
                .map(Outcome::status)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return "%s %s %s:%d%s".formatted(
                route.method(), route.path(), route.source().file(), route.source().line(),
                statuses.isEmpty() ? "" : " " + statuses);
    }
}

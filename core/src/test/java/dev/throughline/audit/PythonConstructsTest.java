package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to write a route in Python is read: {@code examples/python-constructs}. */
class PythonConstructsTest {
    static Stream<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Examples.folder("python-constructs"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheRoutesWithTheirStatuses(String sample) throws IOException {
        Path folder = Examples.folder("python-constructs").resolve(sample);

        Audit audit = new Auditor(words -> {}).audit(folder);

        List<String> found = audit.routes().stream().map(PythonConstructsTest::line).sorted().toList();
        assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
    }

    /** A websocket has no status. */
    private static String line(RouteResult route) {
        String statuses = route.method().equals("WS")
                ? ""
                : " " + route.outcomes().stream()
                        .map(Outcome::status)
                        .map(String::valueOf)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(","));
        return "%s %s %s:%d%s".formatted(
                route.method(), route.path(), route.source().file(), route.source().line(), statuses);
    }
}

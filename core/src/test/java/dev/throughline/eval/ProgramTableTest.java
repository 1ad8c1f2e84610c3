package dev.throughline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables in {@code resources/eval}: tiny programs with the values that they must give. A program begins with
 * {@code ## name}; lines {@code // file: x.ts}, or {@code # file: x.py}, part it into modules, of which the first runs;
 * lines that begin with {@code =>} say what must come out: {@code => variable = value}, {@code => throws values},
 * {@code => marks marks}, {@code => steps below number}.
 */
class ProgramTableTest {
    private static final List<String> TABLES = List.of("branches", "loops", "errors", "asynchronous", "narrowing",
            "parameters", "closures", "classes", "records", "lists", "text", "maps", "modules", "limits",
            "remembering", "python/values", "python/builtins", "python/types", "python/library", "rust/names",
            "rust/values", "rust/flow", "rust/types",
            "rust/library");

    private static final Pattern BLOCKS = Pattern.compile("(?m)^## ");

    /** One program of a table. */
    record Program(String name, Map<String, String> sources, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Program> programs() {
        return TABLES.stream().flatMap(table -> read(table).stream());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesWhatTheTableSays(Program program) {
        String main = program.sources.keySet().iterator().next();
        ProgramRun run = ProgramRun.of(program.sources, main, () -> Unknown.ANY);
        ProgramRun again = ProgramRun.of(program.sources, main, () -> Unknown.ANY);

        assertThat(program.expected).isNotEmpty();
        assertThat(program.expected.stream().map(line -> actual(run, line)).toList()).isEqualTo(program.expected);
        assertThat(again.steps()).isEqualTo(run.steps());
    }

    /** The expectation as it would have to be written. */
    private static String actual(ProgramRun run, String expected) {
        int end = expected.indexOf(' ');
        String subject = end < 0 ? expected : expected.substring(0, end);
        return switch (subject) {
            case "throws" -> ("throws " + String.join(", ", run.thrown())).strip() + (run.completes() ? "" : " always");
            case "steps" -> {
                long most = Long.parseLong(expected.substring("steps below ".length()));
                yield run.steps() < most ? expected : "steps " + run.steps();
            }
            case "marks" -> "marks " + String.join("; ", run.marks());
            default -> {
                Value value = run.value(subject);
                yield subject + " = " + (value == null ? "nothing" : ValueText.of(value));
            }
        };
    }

    private static List<Program> read(String table) {
        List<Program> programs = new ArrayList<>();
        for (String block : BLOCKS.splitAsStream(text(table)).filter(b -> !b.isBlank()).toList()) {
            programs.add(program(table, block));
        }
        return programs;
    }

    private static Program program(String table, String block) {
        Map<String, StringBuilder> sources = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        List<String> lines = block.lines().toList();
        String first = table.startsWith("python/") ? "main.py" : table.startsWith("rust/") ? "main.rs" : "main.ts";
        String file = first;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("// file: ") || line.startsWith("# file: ")) {
                file = line.substring(line.indexOf(':') + 1).strip();
                sources.put(file, new StringBuilder());
            } else if (line.startsWith("=> ")) {
                expected.add(line.substring(3).strip());
            } else {
                sources.computeIfAbsent(file, f -> new StringBuilder()).append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((name, text) -> {
            if (!name.equals(first) || !text.toString().isBlank()) {
                texts.put(name, text.toString());
            }
        });
        return new Program(table + ": " + lines.getFirst().strip(), texts, expected);
    }

    private static String text(String table) {
        String name = "/eval/" + table + ".txt";
        try (InputStream stream = ProgramTableTest.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.throughline.packs.rustclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables in {@code resources/packs/rustclient}: test files, or bodies of an asynchronous test where no function is
 * declared, with the requests that they send ({@code => sends}), what they check ({@code => checks}), their cases
 * ({@code => cases}) and substitutes ({@code => puts}). A program begins with {@code ## name}; lines that begin with
 * {@code use} stand before the body.
 */
class RustClientTableTest {
    private static final List<String> TABLES = List.of("clients", "answers", "cases", "doubles");
    private static final Pattern BLOCKS = Pattern.compile("(?m)^## ");

    /** One program of a table. */
    record Sample(String name, String text, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return TABLES.stream().flatMap(table -> BLOCKS.splitAsStream(text(table)))
                .filter(block -> !block.isBlank())
                .map(RustClientTableTest::sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsWhatTheTableSays(Sample sample) {
        RustRun run = sample.text.contains("fn ")
                ? RustRun.ofFile(sample.text)
                : RustRun.ofBody(lines(sample.text, true), lines(sample.text, false));

        assertThat(sample.expected).isNotEmpty();
        assertThat(sample.expected.stream().map(line -> actual(run, line)).toList()).isEqualTo(sample.expected);
    }

    private static String actual(RustRun run, String expected) {
        String subject = expected.split(" ", 2)[0];
        List<String> found = switch (subject) {
            case "sends" -> run.requests();
            case "checks" -> run.checks();
            case "cases" -> run.names();
            case "puts" -> run.substitutes();
            default -> throw new IllegalArgumentException("no such expectation: " + expected);
        };
        return (subject + " " + String.join(", ", found)).strip();
    }

    private static String lines(String text, boolean uses) {
        return String.join("\n", text.lines().filter(line -> line.startsWith("use ") == uses).toList());
    }

    private static Sample sample(String block) {
        List<String> code = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=> ")) {
                expected.add(line.substring(3));
            } else {
                code.add(line);
            }
        }
        return new Sample(lines.getFirst(), String.join("\n", code), expected);
    }

    private static String text(String table) {
        try (InputStream in = RustClientTableTest.class.getResourceAsStream("/packs/rustclient/" + table + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + table);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

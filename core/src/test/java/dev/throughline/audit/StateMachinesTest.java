package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to move the state of a resource is read: {@code examples/state-machines}. */
class StateMachinesTest {
    private static final String GROUP = "state-machines";

    static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Examples.folder(GROUP))) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsWhatEachActionDoesInEachState(String sample) throws IOException {
        Path folder = Examples.folder(GROUP + "/" + sample);

        List<String> found = new ArrayList<>();
        new Auditor(words -> {}).audit(folder).stateMachines().forEach(machine -> found.addAll(lines(machine)));

        assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.txt")));
    }

    private static List<String> lines(StateMachineResult machine) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s %s, ends in %s".formatted(
                machine.name(), machine.closed() ? "declares" : "has", machine.states(), machine.terminal()));
        for (StateAction action : machine.actions()) {
            lines.add("  " + action.name());
            action.cells().forEach(cell -> lines.add("    " + line(cell)));
        }
        return lines;
    }

    private static String line(StateCell cell) {
        return (cell.state() == null ? "new" : cell.state()) + ": " + cell.effect().label()
                + (cell.to().isEmpty() ? "" : " to " + String.join(" or ", cell.to()))
                + (cell.status() == null ? "" : ", " + cell.status())
                + (cell.tests().isEmpty() ? "" : cell.asserted() ? ", asserted" : ", reached");
    }
}

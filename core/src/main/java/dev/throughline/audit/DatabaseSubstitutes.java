package dev.throughline.audit;

import dev.throughline.eval.Site;
import dev.throughline.model.Substitute;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.boundary.DatabaseChosen;
import dev.throughline.packs.boundary.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells which databases of a test world stand in for those of production, whoever chooses them. */
final class DatabaseSubstitutes {
    private static final String EMBEDDED = "sqlite";

    private final TestSide tests;
    private final List<DatabaseChosen> production;

    /** @param production what production chooses */
    DatabaseSubstitutes(TestSide tests, List<DatabaseChosen> production) {
        this.tests = tests;
        this.production = List.copyOf(production);
    }

    /** Whether tests led to a choice, so that it is none of the next test file's in the same world. */
    boolean isOfOneFile(DatabaseChosen choice) {
        return choice.way().size() > 1 && choice.way().stream().anyMatch(site -> tests.contains(site.file()));
    }

    /**
     * The substitutes among the choices of a world.
     *
     * @param talks whether code under test talks to a database: else what it is made with replaces nothing
     */
    List<Substitute> of(List<DatabaseChosen> choices, boolean talks) {
        List<Substitute> found = new ArrayList<>();
        for (DatabaseChosen choice : choices) {
            boolean byTest = tests.contains(choice.way().getFirst().file());
            if (!choice.isVariable() && (byTest || talks)) {
                List<DatabaseUrl> real = real(choice, byTest);
                choice.databases().stream()
                        .filter(database -> standsIn(database, real, byTest))
                        .forEach(database -> found.add(new Substitute(
                                database.engine(), SubstituteKind.EXTERNAL, place(choice, database, choices).ref())));
            }
        }
        return found;
    }

    /** What production has there; a test's own engine takes the place of whatever production has. */
    private List<DatabaseUrl> real(DatabaseChosen choice, boolean byTest) {
        return production.stream()
                .filter(other -> !other.isVariable())
                .filter(other -> byTest || other.setting().equals(choice.setting()))
                .flatMap(other -> other.databases().stream())
                .distinct()
                .toList();
    }

    /** An engine inside the process is none of production's, where production's is not known. */
    private static boolean standsIn(DatabaseUrl database, List<DatabaseUrl> real, boolean byTest) {
        boolean inProcess = database.inMemory() || database.engine().equals(EMBEDDED);
        return inProcess && (real.isEmpty()
                ? database.inMemory() || byTest
                : real.stream().anyMatch(database::standsInFor));
    }

    /** Where the tests see to it: by what they call, or by a variable that they set before. */
    private Site place(DatabaseChosen choice, DatabaseUrl database, List<DatabaseChosen> all) {
        Stream<DatabaseChosen> variables = all.stream()
                .filter(other -> other.isVariable() && other.databases().contains(database));
        return Stream.concat(Stream.of(choice), variables)
                .flatMap(each -> each.way().stream())
                .filter(site -> tests.contains(site.file()))
                .findFirst()
                .orElse(choice.way().getFirst());
    }
}

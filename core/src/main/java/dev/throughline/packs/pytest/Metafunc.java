package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code pytest_generate_tests} is asked about: a case, which it may give tables of rows. */
final class Metafunc extends DomainValue {
    private final TestItem.Case test;
    private final List<Value> fixtureNames;
    private final List<Mark> tables = new ArrayList<>();

    /**
     * @param fixtureNames names of the fixtures that the case needs
     */
    Metafunc(TestItem.Case test, Collection<String> fixtureNames) {
        this.test = test;
        this.fixtureNames = fixtureNames.stream().<Value>map(Text::new).toList();
    }

    /** The tables that were given, as the markers that say the same. */
    List<Mark> tables() {
        return List.copyOf(tables);
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "fixturenames" -> ListValue.of(fixtureNames);
            case "function" -> test.function();
            case "cls" -> test.type() == null ? Nothing.NULL : test.type();
            case "config" -> Unknown.library("pytest.Config()");
            case "parametrize" -> new NativeFunction(name, (in, call) -> {
                tables.add(new Mark(CaseRows.PARAMETRIZE, call));
                return Nothing.NULL;
            });
            default -> null;
        };
    }
}

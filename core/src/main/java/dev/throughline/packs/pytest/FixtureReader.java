package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the fixtures that modules and classes define: whatever their names hold, also what they import. */
final class FixtureReader {
    private static final int DEEPEST = 8;

    private final Interpreter in;

    FixtureReader(Interpreter in) {
        this.in = in;
    }

    /** What is seen inside of a module: its fixtures, nearer than those of the modules that it names as plugins. */
    FixtureTable inside(FixtureTable outer, ModuleValue module) {
        return inside(outer, module, 0);
    }

    private FixtureTable inside(FixtureTable outer, ModuleValue module, int depth) {
        FixtureTable table = outer;
        Value plugins = depth > DEEPEST ? null : module.own("pytest_plugins");
        for (String plugin : plugins == null ? List.<String>of() : Given.names(in, plugins)) {
            Value loaded = in.importModule(module.file(), plugin, new Site(module.file(), Site.NOWHERE.span()));
            if (loaded instanceof ModuleValue named && !named.file().equals(module.file())) {
                table = inside(table, named, depth + 1);
            }
        }
        return table.with(ofModule(module));
    }

    private List<FixtureDefinition> ofModule(ModuleValue module) {
        List<FixtureDefinition> found = new ArrayList<>();
        for (String name : new TreeSet<>(module.names())) {
            Fixture fixture = fixture(module.own(name));
            if (fixture != null) {
                found.add(definition(name, fixture, false));
            }
        }
        found.sort(java.util.Comparator.comparing((FixtureDefinition d) -> d.site().file())
                .thenComparingInt(d -> d.site().span().start()));
        return found;
    }

    /** What is seen inside of a class: also the fixtures of the classes above it. */
    FixtureTable inside(FixtureTable outer, ClassValue type) {
        Map<String, FixtureDefinition> found = new LinkedHashMap<>();
        for (Value each : Linearisation.of(type).reversed()) {
            if (each instanceof ClassValue project) {
                for (String name : List.copyOf(project.slotNames())) {
                    Fixture fixture = fixture(project.field(name));
                    if (fixture != null) {
                        FixtureDefinition definition = definition(name, fixture, true);
                        found.put(definition.name(), definition);
                    }
                }
            }
        }
        return outer.with(List.copyOf(found.values()));
    }

    private static @Nullable Fixture fixture(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        for (Value option : Union.options(value)) {
            if (option instanceof Fixture fixture) {
                return fixture;
            }
        }
        return null;
    }

    private FixtureDefinition definition(String attribute, Fixture fixture, boolean ofClass) {
        String own = fixture.name();
        TestFunction function = TestFunction.of(fixture.function());
        List<String> names = function == null ? List.of() : function.fixtureNames();
        boolean isMethod = ofClass && function != null && function.supplied() == 0 && !names.isEmpty();
        List<String> dependencies = new ArrayList<>(isMethod ? names.subList(1, names.size()) : names);
        if (function != null) {
            Mark.of(in, fixture.function()).stream().filter(mark -> mark.is("usefixtures"))
                    .flatMap(mark -> mark.arguments().arguments().stream())
                    .forEach(argument -> {
                        if (argument instanceof Text(String used)) {
                            dependencies.add(used);
                        }
                    });
        }
        return FixtureDefinition.of(
                own == null ? attribute : own,
                fixture.scope(),
                fixture.autouse(in),
                fixture.params(in),
                new FixtureDefinition.Source.Function(fixture.function(), isMethod),
                dependencies,
                function == null ? Site.NOWHERE : function.site());
    }
}

package dev.throughline.packs.cargotest;

import com.google.re2j.Pattern;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.RustModule;
import dev.throughline.eval.value.Closure;
import dev.throughline.packs.runner.SwitchNames;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tests of one file: in its module, and in the modules whose bodies stand in the file. */
final class TestFunctions {

    /** The attributes that make a test of a function, by their last segment, whatever library they come from. */
    private static final Pattern TEST = Pattern.compile(
            "(?:\\w{1,60}::){0,5}(?:(?:\\w{1,60}_)?test|test_case|case|test_matrix|rstest|quickcheck)");

    private final Interpreter in;
    private final String file;
    private final List<TestFunction> found = new ArrayList<>();

    private TestFunctions(Interpreter in, String file) {
        this.in = in;
        this.file = file;
    }

    /** The tests that stand in the file of a module, in the order of the text. */
    static List<TestFunction> of(Interpreter in, RustModule module) {
        TestFunctions functions = new TestFunctions(in, module.file());
        functions.add(module, path(module), Switches.ofCrate(module.crate()));
        return functions.found;
    }

    /** What cargo puts before the names of a module's tests. */
    private static String path(RustModule module) {
        int names = module.qualifiedName().indexOf("::");
        return names < 0 ? "" : module.qualifiedName().substring(names + 2) + "::";
    }

    private void add(RustModule module, String path, @Nullable String optIn) {
        for (FunctionNode function : module.functions()) {
            if (isTest(function) && in.get(module, function.name(), Site.NOWHERE) instanceof Closure closure) {
                String own = SwitchNames.both(optIn, Switches.of(function.decorators()));
                found.add(new TestFunction(module, path + function.name(), closure, own));
            }
        }
        for (RustModule inner : module.modules(in)) {
            if (inner.file().equals(file)) {
                String name = inner.qualifiedName().substring(inner.qualifiedName().lastIndexOf("::") + 2);
                add(inner, path + name + "::", SwitchNames.both(optIn, Switches.of(module.attributesOf(name))));
            }
        }
    }

    /** Whether an attribute makes a test of a function. */
    private static boolean isTest(FunctionNode function) {
        return function.decorators().stream().anyMatch(TestFunctions::marks);
    }

    private static boolean marks(Expr attribute) {
        String path = Attributes.path(attribute);
        // The rows of a table are no marks of their own.
        return TEST.matches(path) && !path.equals("case");
    }
}

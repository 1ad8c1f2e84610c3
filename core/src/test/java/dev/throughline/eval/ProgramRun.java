package dev.throughline.eval;

import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.python.PythonSemantics;
import dev.throughline.eval.rust.RustSemantics;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.pystd.PythonStandardPack;
import dev.throughline.packs.rustdata.RustDataPack;
import dev.throughline.packs.rusthttp.RustHttpPack;
import dev.throughline.packs.ruststd.RustStandardPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the first module of a program, and its function {@code run} when it has one. The program decides on the
 * unknown by calling {@code unknown()}, says where it comes along by {@code mark('name')}, runs a function that
 * follows equal calls once by {@code remembering(f)}, and one that need not run again by {@code repeating(key, f)}.
 */
final class ProgramRun {
    /** What {@code mark} leaves. */
    record Mark(Value name) implements Observation {}

    private final Interpreter interpreter;
    private final ModuleInstance main;
    private final Interpreter.Explored explored;

    private ProgramRun(Interpreter interpreter, ModuleInstance main, Interpreter.Explored explored) {
        this.interpreter = interpreter;
        this.main = main;
        this.explored = explored;
    }

    /** Runs a program of one file with undecided conditions. */
    static ProgramRun of(String text) {
        return of(Map.of("main.ts", text), "main.ts", () -> Unknown.ANY);
    }

    /**
     * Runs a program.
     *
     * @param decisions what {@code unknown()} gives
     */
    static ProgramRun of(Map<String, String> sources, String main, Supplier<Value> decisions) {
        return of(new MemoryProgram(sources), main, decisions);
    }

    /** Runs a program that has been read. */
    static ProgramRun of(MemoryProgram program, String main, Supplier<Value> decisions) {
        Models models = new Models();
        models.call("global.unknown", (in, call) -> decisions.get());
        models.call("global.mark", (in, call) -> {
            in.observe(new Mark(call.argument(0)), call.site());
            return Nothing.UNDEFINED;
        });
        models.call("global.remembering", (in, call) -> in.explorations().remembering(
                () -> in.call(call.argument(0), Nothing.UNDEFINED, List.of(), call.site())));
        models.call("global.repeating", (in, call) -> in.repeating(
                call.argument(0),
                Value.class,
                () -> in.call(call.argument(1), Nothing.UNDEFINED, List.of(), call.site())));
        boolean isPython = main.endsWith(".py");
        boolean isRust = main.endsWith(".rs");
        LanguageSemantics semantics = isRust
                ? new RustSemantics()
                : isPython ? new PythonSemantics() : new EcmaScriptSemantics();
        if (isRust) {
            new RustStandardPack().install(models);
            new RustHttpPack().install(models);
            new RustDataPack().install(models);
        }
        if (isPython) {
            new PythonStandardPack().install(models);
        }
        Realm realm = new Realm(program, models, semantics, RecordValue.open(null));
        models.call("global.mockModule", (in, call) -> {
            realm.mock(ValueText.plain(call.argument(0)), call.argument(1));
            return Nothing.UNDEFINED;
        });
        Interpreter interpreter = new Interpreter(realm);
        Interpreter.Explored explored = interpreter.explore(Budget.EXACT, false, () -> {
            Value module = interpreter.load(main, Site.NOWHERE);
            Object run = isRust
                    ? interpreter.get(module, "run", Site.NOWHERE)
                    : realm.modules().get(main).scope().slot("run");
            return run instanceof Value function
                    ? interpreter.call(function, Nothing.UNDEFINED, List.of(), Site.NOWHERE)
                    : Nothing.UNDEFINED;
        });
        return new ProgramRun(interpreter, realm.modules().get(main), explored);
    }

    /** A variable of the module after the run, or what {@code run} gave when there is no {@code result}. */
    @Nullable Value value(String name) {
        Object state = main.scope().slot(name);
        if (state instanceof Value value) {
            return value;
        }
        return name.equals("result") ? explored.value() : null;
    }

    /** What {@code run} may throw, as text; {@code unknown} for what an unknown call may throw. */
    List<String> thrown() {
        List<String> thrown = new ArrayList<>();
        for (ThrownValue value : explored.thrown()) {
            thrown.add(value.known() ? ValueText.of(value.value()) : "unknown");
        }
        return thrown.stream().distinct().sorted().toList();
    }

    /** Whether {@code run} gave a value on some path. */
    boolean completes() {
        return explored.value() != null;
    }

    /** Names and conditions of the marks of {@code run}, in order. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        explored.trace().of(Mark.class).forEach(observed -> {
            List<String> conditions = new ArrayList<>();
            observed.condition().since(PathCondition.ALWAYS).forEach(c -> conditions.add(ConditionText.of(c)));
            String name = ValueText.plain(((Mark) observed.what()).name());
            marks.add(conditions.isEmpty() ? name : name + " if " + String.join(" and ", conditions));
        });
        return marks;
    }

    long steps() {
        return interpreter.steps();
    }
}

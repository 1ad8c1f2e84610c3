package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code request}: what a fixture or test knows of whom it is used for. */
public final class FixtureRequest extends DomainValue {
    private static final String CONFIG = "pytest.Config()";

    private final FixtureRun run;
    private final CaseContext context;
    private final @Nullable FixtureInstance instance;

    /**
     * @param instance the fixture that asks, null for a test
     */
    FixtureRequest(FixtureRun run, CaseContext context, @Nullable FixtureInstance instance) {
        this.run = run;
        this.context = context;
        this.instance = instance;
    }

    /** Runs code when the fixture is cleaned up. */
    public void afterwards(Runnable code) {
        if (instance != null) {
            instance.afterwards(code);
        }
    }

    /** The value of another fixture, which is set up now if it is not yet. */
    public Value fixture(String name) {
        return run.dynamic(name, context, instance == null ? null : instance.definition());
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        TestItem.Case test = context.test();
        return switch (name) {
            case "param" -> param();
            case "getfixturevalue", "getfuncargvalue" -> new NativeFunction(name, (in, call) -> byName(call));
            case "addfinalizer" -> new NativeFunction(name, (in, call) -> {
                Value code = call.argument(0);
                afterwards(() -> in.await(in.call(code, Nothing.UNDEFINED, List.of(), call.site()), call.site()));
                return Nothing.NULL;
            });
            case "applymarker" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
            case "instance" -> context.instance() == null ? Nothing.NULL : context.instance();
            case "cls" -> context.type() == null ? Nothing.NULL : context.type();
            case "function" -> test == null ? Unknown.ANY : test.function();
            case "module" -> run.module();
            case "node" -> test == null ? Unknown.library("pytest.Session()") : new TestNode(test);
            case "fixturename" -> instance == null ? Nothing.NULL : new Text(instance.definition().name());
            case "scope" -> Unknown.PRESENT;
            case "config" -> Unknown.library(CONFIG);
            case "session" -> Unknown.library("pytest.Session()");
            default -> null;
        };
    }

    private Value param() {
        Value given = instance == null ? null : context.row().params().get(instance.definition().name());
        return given == null ? Unknown.ANY : given;
    }

    private Value byName(Invocation call) {
        Value name = call.has(0) ? call.argument(0) : call.named().get("argname");
        return name instanceof Text(String known) ? fixture(known) : Unknown.ANY;
    }
}

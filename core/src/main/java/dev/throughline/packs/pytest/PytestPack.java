package dev.throughline.packs.pytest;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import dev.throughline.packs.client.TestCode;
import dev.throughline.syntax.ir.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of what tests import from pytest and unittest to say how they are run. */
public final class PytestPack implements Pack {
    private static final List<String> FIXTURE_MAKERS = List.of(
            "pytest.fixture", "pytest.yield_fixture", "pytest_asyncio.fixture", "pytest_asyncio.plugin.fixture");
    private static final List<String> SKIPPERS = List.of(
            "pytest.skip", "pytest.skip.Exception", "unittest.SkipTest", "unittest.case.SkipTest");

    @Override
    public String name() {
        return "pytest";
    }

    @Override
    public Set<String> libraries() {
        return Set.of("pytest", "unittest", "parameterized");
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public void install(Models models) {
        FIXTURE_MAKERS.forEach(path -> models.call(path, Fixture::make));
        SKIPPERS.forEach(path -> models.call(path, Skips::now));
        models.value("pytest.mark", new Marker());
        models.call("pytest.param", Param::make);
        models.call("pytest.raises", ExpectedError::make);
        models.call("pytest.warns", (in, call) -> new TestCaseMethods.Passing());
        models.call("pytest.deprecated_call", (in, call) -> new TestCaseMethods.Passing());
        models.call("pytest.approx", (in, call) -> call.argument(0));
        models.call("pytest.fail", PytestPack::fail);
        models.call("pytest.xfail", PytestPack::fail);
        models.call("pytest.exit", PytestPack::fail);
        models.call("pytest.importorskip", PytestPack::imported);
        models.call("pytest.hookimpl", PytestPack::unchanged);
        models.call("pytest.register_assert_rewrite", (in, call) -> Nothing.NULL);
        ExpandedCase.install(models);
        installUnittest(models);
        models.answer(PytestPack::decorated);
    }

    private static void installUnittest(Models models) {
        models.call("unittest.skip", (in, call) -> new Mark("skip", call));
        models.call("unittest.skipIf", (in, call) -> new Mark("skipif", call.with(first(call))));
        models.call("unittest.skipUnless", (in, call) -> new Mark("skipunless", call.with(first(call))));
        models.call("unittest.expectedFailure", (in,
                call) -> new Mark("xfail", Invocation.of(Nothing.UNDEFINED, List.of(), call.site())).call(in, call));
        models.call("django.test.tag", (in, call) -> new Tags(call));
    }

    /** The condition, without the reason. */
    private static List<Value> first(Invocation call) {
        return call.arguments().subList(0, Math.min(1, call.arguments().size()));
    }

    private static Value fail(Interpreter in, Invocation call) {
        throw in.thrown(in.semantics().assertionError(in, call.site()), call.site());
    }

    private static Value imported(Interpreter in, Invocation call) {
        return call.argument(0) instanceof Text(String module)
                ? in.importModule(call.site().file(), module, call.site())
                : Unknown.ANY;
    }

    /** A decorator that leaves what it decorates as it is, with and without options. */
    private static Value unchanged(Interpreter in, Invocation call) {
        return call.has(0) && TestFunction.of(call.argument(0)) != null
                ? call.argument(0)
                : new NativeFunction("decorator", (inner, decorating) -> decorating.argument(0));
    }

    /** A decorator of the tests' own libraries that nobody models leaves a test or a helper what it is. */
    private static @Nullable Value decorated(Interpreter in, Unknown decorator, Invocation call) {
        if (call.arguments().size() != 1 || !call.named().isEmpty()) {
            return null;
        }
        Value subject = call.argument(0);
        Site written = place(subject);
        Span outer = call.site().span();
        boolean decorates = written != null
                && written.file().equals(call.site().file())
                && written.span().end() == outer.end()
                && written.span().start() > outer.start();
        return decorates && TestCode.isTestCode(in.realm(), call.site().file()) ? subject : null;
    }

    private static @Nullable Site place(Value subject) {
        if (subject instanceof ClassValue type) {
            return new Site(type.module().file(), type.node().span());
        }
        TestFunction function = TestFunction.of(subject instanceof Fixture fixture ? fixture.function() : subject);
        return function == null ? null : function.site();
    }

    /** {@code django.test.tag('slow')}: each tag acts as a marker. */
    private static final class Tags extends DomainValue {
        private final Invocation tags;

        Tags(Invocation tags) {
            this.tags = tags;
        }

        @Override
        public Value call(Interpreter in, Invocation call) {
            for (Value tag : tags.arguments()) {
                if (tag instanceof Text(String name)) {
                    Mark.put(in, call.argument(0), new Mark(name, tags.with(List.of())));
                }
            }
            return call.argument(0);
        }
    }
}

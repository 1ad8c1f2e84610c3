package dev.throughline.packs.pyclient;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Observation;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.model.facts.Assertion;
import dev.throughline.packs.Pack;
import dev.throughline.packs.PythonProgram;
import dev.throughline.packs.client.AnswerChecked;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.RequestSent;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.fastapi.FastApiPack;
import dev.throughline.packs.pystd.PythonStandardPack;

import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs the function {@code test} of {@code tests/test_app.py}. The library {@code fakeweb} gives an app that answers by
 * the functions that are registered with it.
 */
public final class PythonRun {
    private static final String TEST_FILE = "tests/test_app.py";
    private static final String APP = """
            from fakeweb import App
            app = App()

            def show(request, response):
                response.reply(404 if request.params["id"] == "0" else 200)

            def add(request, response):
                response.reply(201)

            app.get("/items/:id", show)
            app.post("/items", add)
            app.put("/items/:id", add)
            """;

    /** A test body inside a function; {@code app} answers {@code GET /items/:id} and {@code POST /items}. */
    public static PythonRun ofBody(String imports, String body) {
        return ofFiles(Map.of(TEST_FILE, imports + "\nfrom app.main import app\nasync def test():\n"
                + body.indent(4).replace("\\n", "\n")));
    }

    /** What a program of several files, by path, does, beside {@code app/main.py}. */
    public static PythonRun ofFiles(Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("app/main.py", APP);
        all.putAll(files);
        return new PythonRun(all);
    }

    private final List<String> unmodelled = new ArrayList<>();
    private final Interpreter in;
    private final Trace trace;

    private PythonRun(Map<String, String> files) {
        Models models = new Models();
        models.call("fakeweb.App", (in, call) -> {
            FakeWeb app = new FakeWeb(call.site(), in.frame());
            in.realm().companion(WebApps.class, WebApps::new).made(app);
            return app;
        });
        models.call("django.core.wsgi.get_wsgi_application",
                (in, call) -> in.get(in.load("app/main.py", call.site()), "app", call.site()));
        models.listen((in, callee, call) -> {
            unmodelled.add(Objects.requireNonNullElse(callee.path(), "?"));
            return null;
        });
        for (Pack pack : List.of(new PythonClientPack(), new FastApiPack(), new PythonStandardPack())) {
            pack.install(models);
        }
        PythonProgram program = new PythonProgram();
        files.forEach(program::file);
        in = program.interpreter(models);
        trace = in.explore(Budget.EXACT, false, () -> {
            Value test = in.get(in.load(TEST_FILE, Site.NOWHERE), "test", Site.NOWHERE);
            return in.await(in.call(test, Nothing.UNDEFINED, List.of(), Site.NOWHERE), Site.NOWHERE);
        }).trace();
    }

    /** Requests as {@code METHOD /path}, in the order sent. */
    public List<String> requests() {
        return sent().stream().map(r -> r.method() + " " + r.path()).toList();
    }

    /** The requests in the order sent. */
    public List<ClientRequest> sent() {
        return all(RequestSent.class).stream().map(RequestSent::request).toList();
    }

    /** What each check claims, in words, such as {@code 200}, {@code 2xx}, {@code NOT_FOUND}, {@code effect}. */
    public List<String> checks() {
        return all(AnswerChecked.class).stream().map(PythonRun::words).toList();
    }

    /** The statuses that the app under test answered. */
    public List<Value> answers() {
        return all(Emitted.class).stream().map(Emitted::status).toList();
    }

    /** Substitutes as {@code name kind}. */
    public List<String> substitutes() {
        return Substitutes.of(in.realm()).seen().stream().map(s -> s.name() + " " + s.kind()).toList();
    }

    /** Library calls that no model has dealt with. */
    public List<String> unmodelled() {
        return unmodelled;
    }

    /** The world that the test ran in. */
    public Interpreter interpreter() {
        return in;
    }

    /** Everything that was seen. */
    public Trace trace() {
        return trace;
    }

    /** Observations of one kind. */
    public <T extends Observation> List<T> all(Class<T> kind) {
        return trace.of(kind).map(seen -> kind.cast(seen.what())).toList();
    }

    private static String words(AnswerChecked check) {
        List<String> words = new ArrayList<>();
        for (Assertion assertion : check.assertions()) {
            words.add(Stream.of(assertion.status(), assertion.statusClass(), assertion.code(), assertion.message())
                    .filter(Objects::nonNull)
                    .map(each -> each.equals(assertion.message()) ? "“" + each + "”" : each.toString())
                    .findFirst()
                    .orElseThrow());
        }
        if (check.vacuous()) {
            words.add("vacuous");
        }
        if (check.effect()) {
            words.add("effect");
        }
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }
}

package dev.throughline.packs.client;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Observation;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.ecmascript.EcmaScriptSemantics;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.facts.Assertion;
import dev.throughline.packs.Pack;
import dev.throughline.packs.SampleProgram;
import dev.throughline.packs.assertion.AssertionPack;
import dev.throughline.packs.client.http.HttpClientPack;
import dev.throughline.packs.client.supertest.SupertestPack;
import dev.throughline.packs.web.Emitted;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs a small test program: the function {@code test} that a test file exports. {@code fake-app} gives an app
 * that answers, and all calls of libraries without a model are taken down.
 */
public final class ClientRun {
    private static final String TEST_FILE = "test/app.test.ts";

    /** A test body inside a function; {@code app} answers {@code GET /items/:id} and {@code POST /items}. */
    public static ClientRun ofBody(String imports, String body) {
        return new ClientRun(Map.of(TEST_FILE, imports + """

                import fake from 'fake-app';
                const app = fake();
                app.get('/items/:id', (req, res) => res.reply(req.params.id === '0' ? 404 : 200, { id: 1 }));
                app.post('/items', (req, res) => res.reply(201, req.body));
                export async function test() {
                """ + body + "\n}\n"));
    }

    /** What a program of several files, by path, does; the test is in {@code test/app.test.ts}. */
    public static ClientRun ofFiles(Map<String, String> files) {
        return new ClientRun(files);
    }

    private final List<String> unmodelled = new ArrayList<>();
    private final Trace trace;

    private ClientRun(Map<String, String> files) {
        Models models = new Models();
        models.call("fake-app", (in, call) -> new FakeApp(call.site(), in.frame()));
        models.call("fake-app.listen", (in, call) -> {
            in.realm().companion(WebApps.class, WebApps::new).listens((FakeApp) call.argument(0));
            return Nothing.UNDEFINED;
        });
        models.listen((in, callee, call) -> {
            unmodelled.add(Objects.requireNonNullElse(callee.path(), "?"));
            return null;
        });
        for (Pack pack : List.of(new SupertestPack(), new HttpClientPack(), new AssertionPack())) {
            pack.install(models);
        }
        SampleProgram program = new SampleProgram();
        files.forEach(program::file);
        Realm realm = new Realm(program, models, new EcmaScriptSemantics(), RecordValue.open(null));
        realm.companion(TestCode.class, () -> file -> file.startsWith("test/"));
        Interpreter in = new Interpreter(realm);
        trace = in.explore(Budget.EXACT, false, () -> {
            Value test = in.get(in.load(TEST_FILE, Site.NOWHERE), "test", Site.NOWHERE);
            return in.await(in.call(test, Nothing.UNDEFINED, List.of(Unknown.ANY), Site.NOWHERE), Site.NOWHERE);
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
        return all(AnswerChecked.class).stream().map(ClientRun::words).toList();
    }

    /** The statuses that the app under test answered. */
    public List<Value> answers() {
        return all(Emitted.class).stream().map(Emitted::status).toList();
    }

    /** Library calls that no model has dealt with. */
    public List<String> unmodelled() {
        return unmodelled;
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

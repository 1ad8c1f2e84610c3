package dev.throughline.packs.rustclient;

import dev.throughline.eval.Budget;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Observation;
import dev.throughline.eval.Site;
import dev.throughline.eval.Trace;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.facts.Assertion;
import dev.throughline.packs.Pack;
import dev.throughline.packs.RustProgram;
import dev.throughline.packs.cargotest.CargoRun;
import dev.throughline.packs.client.AnswerChecked;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.FakeApp;
import dev.throughline.packs.client.RequestSent;
import dev.throughline.packs.doubles.Substitutes;
import dev.throughline.packs.runner.CaseRun;
import dev.throughline.packs.rustdoubles.RustDoublesPack;
import dev.throughline.packs.rusthttp.RustHttpPack;
import dev.throughline.packs.ruststd.RustStandardPack;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code tests/api.rs}. The library {@code fakeweb} gives an app that answers by the functions that are registered
 * with it; {@code app::app()} makes one, and {@code app::spawn()} lets it answer on a socket and gives its address.
 */
public final class RustRun {
    private static final String TEST_FILE = "tests/api.rs";
    private static final String APP = """
            use std::net::TcpListener;

            fn show(request: Request, response: Response) { response.reply(if unknown() { 404 } else { 200 }) }
            fn add(request: Request, response: Response) { response.reply(201) }

            pub fn app() -> fakeweb::App {
                fakeweb::App::new().get("/items/:id", show).post("/items", add).delete("/items/:id", add)
            }

            pub fn run(listener: TcpListener) -> fakeweb::Server { fakeweb::serve(listener, app()) }

            pub async fn spawn() -> String {
                let listener = TcpListener::bind("127.0.0.1:0").expect("no port");
                let port = listener.local_addr().unwrap().port();
                let server = run(listener);
                let _ = tokio::spawn(server);
                format!("http://127.0.0.1:{}", port)
            }

            pub fn price(item: u32) -> u32 { item * 2 }
            """;

    private final Interpreter in;
    private final List<CaseRun> cases;

    /** The body of an asynchronous test, with what it uses. */
    public static RustRun ofBody(String uses, String body) {
        return ofFile(uses + "\n#[tokio::test]\nasync fn test() {\n" + body + "\n}\n");
    }

    /** A test file. */
    public static RustRun ofFile(String text) {
        return ofFiles(Map.of(TEST_FILE, text), TEST_FILE);
    }

    /** A program of several files, of which one is run. */
    public static RustRun ofFiles(Map<String, String> files, String run) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("src/lib.rs", APP);
        all.putAll(files);
        return new RustRun(all, run);
    }

    private RustRun(Map<String, String> files, String run) {
        Models models = new Models();
        models.call("fakeweb.App.new", (in, call) -> {
            App app = new App(call.site(), in.frame());
            in.realm().companion(WebApps.class, WebApps::new).made(app);
            return app;
        });
        models.call("fakeweb.serve", (in, call) -> {
            if (call.argument(1) instanceof RouterValue app) {
                ListenerValue.serve(in, call.argument(0), app);
            }
            return Unknown.library("fakeweb.Server()");
        });
        for (Pack pack : List.of(new RustStandardPack(), new RustHttpPack(), new RustClientPack(),
                new RustDoublesPack())) {
            pack.install(models);
        }
        RustProgram program = new RustProgram();
        files.forEach(program::file);
        in = program.interpreter(models);
        List<CaseRun> found = new ArrayList<>();
        in.explore(Budget.EXACT, false, () -> {
            found.addAll(CargoRun.run(in, run, Budget.EXACT));
            return Nothing.UNDEFINED;
        });
        cases = List.copyOf(found);
    }

    /** An app whose methods of traits others know. */
    private static final class App extends FakeApp {
        private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

        App(Site created, @Nullable Frame creator) {
            super(created, creator);
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return METHODS.contains(name) ? super.member(interpreter, name, site) : null;
        }
    }

    /** The cases that were run. */
    public List<CaseRun> cases() {
        return cases;
    }

    /** Names of the cases, with the switch of those that have one. */
    public List<String> names() {
        return cases.stream().map(run -> run.name() + (run.optIn() == null ? "" : " if " + run.optIn())).toList();
    }

    /** Requests as {@code METHOD /path}, with {@code app} when the app under test answers, in the order sent. */
    public List<String> requests() {
        return all(RequestSent.class).stream().map(RequestSent::request).map(RustRun::words).toList();
    }

    private static String words(ClientRequest request) {
        return request.method() + " " + request.path() + (request.app() == null ? "" : " app");
    }

    /** What each check claims, in words, such as {@code 200}, {@code 2xx}, {@code effect}. */
    public List<String> checks() {
        return all(AnswerChecked.class).stream().map(RustRun::words).toList();
    }

    /** Substitutes as {@code name kind}. */
    public List<String> substitutes() {
        return Substitutes.of(in.realm()).seen().stream().map(s -> s.name() + " " + s.kind()).toList();
    }

    /** Observations of one kind in all cases, those of their fixtures first. */
    public <T extends Observation> List<T> all(Class<T> kind) {
        return cases.stream()
                .flatMap(run -> Stream.concat(run.hooks().stream(), Stream.of(run.trace())))
                .flatMap((Trace trace) -> trace.of(kind))
                .map(seen -> kind.cast(seen.what()))
                .toList();
    }

    private static String words(AnswerChecked check) {
        String claimed = check.assertions().stream().map(RustRun::words).collect(Collectors.joining(" "));
        String more = (check.vacuous() ? " vacuous" : "") + (check.effect() ? " effect" : "");
        return claimed.isEmpty() && more.isEmpty() ? "nothing" : (claimed + more).strip();
    }

    private static String words(Assertion assertion) {
        return Stream.of(assertion.status(), assertion.statusClass(), assertion.code(), assertion.message())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
    }
}

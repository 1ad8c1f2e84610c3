package dev.throughline.audit;

import dev.throughline.eval.Budget;
import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.ModuleInstance;
import dev.throughline.eval.ModuleValue;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.RustModule;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.BlindSpot;
import dev.throughline.model.Diagnostic;
import dev.throughline.model.SourceRef;
import dev.throughline.model.facts.AppFact;
import dev.throughline.model.facts.GroupFact;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.boundary.DatabaseChoices;
import dev.throughline.packs.web.Layer;
import dev.throughline.packs.web.Lifespan;
import dev.throughline.packs.web.MountTree;
import dev.throughline.packs.web.RouterValue;
import dev.throughline.packs.web.WebApps;
import dev.throughline.source.SourceFile;
import dev.throughline.source.entry.EntryCandidate;
import dev.throughline.source.node.FrontEndRule;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/** Runs production from its entry points and surveys every app that it makes. */
final class ProductionSurvey {
    /** An exploration of which each part has a budget of its own. */
    private static final Budget OF_PARTS = new Budget(Long.MAX_VALUE / 2, Integer.MAX_VALUE, 60, 8, 200);

    private final Checkout checkout;
    private final Worlds worlds;
    private final TestSide tests;
    private final Containment containment;
    private final Realm realm;
    private final List<String> makingOfApps;
    private final CodeLanguage language;
    private final Interpreter in;
    private final ServiceCatalog services = new ServiceCatalog();
    private final WorkerWatch workers = new WorkerWatch();
    private final Map<String, Integer> appsAfter = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    ProductionSurvey(Checkout checkout, Worlds worlds, TestSide tests, Containment containment) {
        this.checkout = checkout;
        this.worlds = worlds;
        this.tests = tests;
        this.containment = containment;
        this.realm = worlds.production();
        this.makingOfApps = worlds.makingOfApps();
        this.language = worlds.language();
        this.in = new Interpreter(realm);
        in.hook((interpreter, function, call) -> {
            services.calling(interpreter, function, call);
            workers.calling(interpreter, function, call);
        });
    }

    Production survey() {
        for (EntryCandidate entry : checkout.entries()) {
            if (language.isOf(entry.file()) && !tests.contains(entry.file())) {
                int before = webApps().all().size();
                containment.run("starting from a file", new SourceRef(entry.file(), 1),
                        () -> workers.starting(in, entry.file(), () -> {
                            start(entry);
                            if (webApps().all().size() == before) {
                                runAsProgram(entry.file());
                            }
                        }));
                appsAfter.put(entry.file(), webApps().all().size());
            }
        }
        if (webApps().all().isEmpty()) {
            runFilesThatMention(makingOfApps, true, () -> webApps().all().size());
        }
        List<RouterValue> apps = apps();
        services.link(in, realm.modules().keySet(), Views.of(apps));
        AppNames naming = new AppNames(checkout);
        Map<RouterValue, String> names = new LinkedHashMap<>();
        apps.forEach(app -> names.put(app, naming.of(app)));
        List<AppFact> facts = new ArrayList<>();
        List<GroupFact> groups = new ArrayList<>();
        List<RouteSurvey.Surveyed> routes = new ArrayList<>();
        StateSurvey states = new StateSurvey(realm, Schemas.states(realm, checkout.tree()), containment);
        for (RouterValue app : apps) {
            String name = Objects.requireNonNull(names.get(app), "an app has a name");
            RouteSurvey survey = new RouteSurvey(in, name, app, services, containment);
            List<RouteSurvey.Surveyed> surveyed = survey.survey();
            routes.addAll(surveyed);
            states.add(survey, surveyed);
            facts.add(new AppFact(name, app.created().ref(), survey.shared()));
            MountTree.leftOut(app).forEach(why -> findings.add(
                    new Diagnostic(Diagnostic.Level.WARNING, app.created().ref(), why)));
            survey.contracts().forEach((group, files) -> groups.add(new GroupFact(group, name, files)));
        }
        Set<String> files = new TreeSet<>(realm.modules().keySet());
        WorkerCatalog background = workers(names);
        states.add(background);
        findNeverMounted(apps);
        return new Production(facts, groups, routes, services, background.without(workers::isServing), apps, files,
                DatabaseChoices.of(realm).seen(), states.machines(), blindSpots(files), findings);
    }

    /** The workers that entry points and the lifespans of apps start. */
    private WorkerCatalog workers(Map<RouterValue, String> names) {
        Map<String, String> byEntry = new LinkedHashMap<>();
        int before = 0;
        for (Map.Entry<String, Integer> after : appsAfter.entrySet()) {
            webApps().all().subList(before, after.getValue()).stream()
                    .map(names::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(name -> byEntry.put(after.getKey(), name));
            before = after.getValue();
        }
        WorkerCatalog[] found = {WorkerCatalog.EMPTY};
        // What apps do when they start is what their workers find, and nothing that routes are surveyed with.
        in.explore(OF_PARTS, true, () -> {
            startApps(names, byEntry);
            found[0] = new WorkerSurvey(in, workers, tests, containment).survey(byEntry);
            return Nothing.UNDEFINED;
        });
        return found[0];
    }

    private void startApps(Map<RouterValue, String> names, Map<String, String> byEntry) {
        names.forEach((app, name) -> {
            if (app instanceof Lifespan lifespan) {
                String file = app.created().file();
                byEntry.putIfAbsent(file, name);
                containment.run("starting an app", app.created().ref(), () -> workers.starting(in, file,
                        () -> in.explore(Budget.EXACT, false, () -> {
                            lifespan.within(in, app.created(), () -> ContextManager.GOES_ON);
                            return Nothing.UNDEFINED;
                        })));
            }
        });
        filesThatMention(worlds.makingOfWorkers(), false).forEach(file -> containment.run(
                "loading a worker", new SourceRef(file, 1),
                () -> workers.starting(in, file, () -> {
                    in.load(file, Site.NOWHERE);
                    runAsProgram(file);
                })));
    }

    /** Runs a file, and the function of it that makes the app, where a start command names one. */
    private void start(EntryCandidate entry) {
        Value module = in.load(entry.file(), Site.NOWHERE);
        String attribute = entry.attributeName();
        if (attribute != null) {
            worlds.start(in, entry.file(), attribute);
        }
        if (attribute != null && !attribute.equals(EntryCandidate.ROOT_URLCONF)) {
            Value named = in.get(module, attribute, Site.NOWHERE);
            if (entry.isFactory() || named instanceof Closure) {
                in.explore(Budget.EXACT, false,
                        () -> in.call(named, Nothing.UNDEFINED, List.of(), new Site(entry.file(), new Span(0, 0, 1))));
            }
        }
    }

    /** A program that makes no app may work for one: what it does is often kept from those who import it. */
    private void runAsProgram(String file) {
        ModuleInstance module = realm.modules().get(file);
        for (String name : module == null ? Set.<String>of() : MainFunctions.of(module.node())) {
            if (in.get(in.load(file, Site.NOWHERE), name, Site.NOWHERE) instanceof Closure main) {
                Site site = new Site(file, main.node().span());
                in.explore(Budget.EXACT, false, () -> in.call(main, Nothing.UNDEFINED, List.of(), site));
            }
        }
    }

    private WebApps webApps() {
        return realm.companion(WebApps.class, WebApps::new);
    }

    /**
     * The apps that answer by themselves. Of several that one place makes and of which one has all the routes of the
     * other, the one that listens, or has most routes.
     */
    private List<RouterValue> apps() {
        Set<RouterValue> mounted = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (RouterValue app : webApps().all()) {
            mounted.addAll(MountTree.mounted(app));
        }
        List<RouterValue> kept = new ArrayList<>();
        for (RouterValue app : webApps().all()) {
            boolean alone = !mounted.contains(app) && !tests.contains(app.created().file());
            boolean serves = webApps().listening().contains(app) || !app.entries().isEmpty();
            if (alone && serves) {
                keep(app, kept);
            }
        }
        return kept;
    }

    private void keep(RouterValue app, List<RouterValue> kept) {
        Set<String> routes = places(app);
        for (RouterValue twin : List.copyOf(kept)) {
            Set<String> others = places(twin);
            if (twin.created().equals(app.created()) && (others.containsAll(routes) || routes.containsAll(others))) {
                if (weight(app) > weight(twin)) {
                    kept.set(kept.indexOf(twin), app);
                }
                return;
            }
        }
        kept.add(app);
    }

    /** Where an app's routes are registered. */
    private static Set<String> places(RouterValue app) {
        Set<String> places = new HashSet<>();
        MountTree.flatten(app).stream()
                .filter(Layer::isRoute)
                .forEach(layer -> places.add(layer.method() + " " + layer.path() + " " + layer.entry().site()));
        return places;
    }

    private int weight(RouterValue app) {
        int routes = (int) MountTree.flatten(app).stream().filter(Layer::isRoute).count();
        return routes + (webApps().listening().contains(app) ? 1_000_000 : 0);
    }

    // ------------------------------------------------------------------ what no entry point reaches

    /**
     * Runs the files that no entry point reaches and that mention one of several things, and calls what they export.
     *
     * @param again whether to call what files export that have been run: an entry point may only define its app
     * @param found how many of the things are there: a file that makes one while it runs is not called any more
     */
    private void runFilesThatMention(List<String> texts, boolean again, IntSupplier found) {
        for (String file : filesThatMention(texts, again)) {
            containment.run("calling what a file exports", new SourceRef(file, 1), () -> callExports(file, found));
        }
    }

    /** Files of servers that mention one of several things; {@code again}: those that have been run among them. */
    private List<String> filesThatMention(List<String> texts, boolean again) {
        FrontEndRule frontEnd = new FrontEndRule(checkout.workspaces());
        Predicate<SourceFile> isServerCode = file -> language.isOf(file.path())
                && !tests.contains(file.path())
                && !frontEnd.covers(file.path())
                && (again || !realm.modules().containsKey(file.path()));
        List<byte[]> wanted = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        return checkout.tree().files().stream()
                .filter(file -> isServerCode.test(file) && mentions(file.path(), wanted))
                .map(SourceFile::path)
                .toList();
    }

    private boolean mentions(String path, List<byte[]> wanted) {
        return checkout.tree()
                .read(path)
                .filter(content -> content.isParsable()
                        && wanted.stream().anyMatch(text -> ByteSearch.contains(content.bytes(), text)))
                .isPresent();
    }

    private void callExports(String path, IntSupplier found) {
        int before = found.getAsInt();
        Value namespace = in.load(path, Site.NOWHERE);
        if (found.getAsInt() > before) {
            return;
        }
        for (Value exported : exports(namespace, path)) {
            if (exported instanceof Closure closure) {
                List<Value> unknown = Collections.nCopies(required(closure.node().parameters()), Unknown.ANY);
                in.explore(Budget.SURFACE, false,
                        () -> in.call(closure, Nothing.UNDEFINED, unknown, new Site(path, closure.node().span())));
            }
        }
    }

    /** How many arguments a call needs: what has a default keeps it, since that is how production is started. */
    private static int required(List<FunctionNode.Parameter> parameters) {
        int needed = 0;
        for (int i = 0; i < parameters.size(); i++) {
            FunctionNode.Parameter each = parameters.get(i);
            if (each.kind() == FunctionNode.Parameter.Kind.PLAIN && each.defaultValue() == null) {
                needed = i + 1;
            }
        }
        return needed;
    }

    /** What a module hands out: its exports, or the variables that hold functions of its own. */
    private List<Value> exports(Value namespace, String path) {
        return switch (namespace) {
            case RecordValue exports -> exports.keys().stream().map(exports::field).filter(Objects::nonNull).toList();
            case ModuleValue module -> module.names().stream()
                    .sorted()
                    .map(module::own)
                    .filter(value -> value instanceof Closure closure && closure.module().file().equals(path))
                    .toList();
            case RustModule module -> module.functions().stream()
                    .filter(ProductionSurvey::makesRouter)
                    .map(function -> in.get(module, function.name(), new Site(path, function.span())))
                    .toList();
            default -> List.of();
        };
    }

    /** Whether a function says that it gives a router. */
    private static boolean makesRouter(FunctionNode function) {
        TypeRef returns = function.returns();
        return returns != null && returns.name().endsWith("Router");
    }

    /** A router with routes that no app mounts answers nothing. */
    private void findNeverMounted(List<RouterValue> apps) {
        Set<String> mounted = new HashSet<>();
        for (RouterValue app : apps) {
            MountTree.flatten(app).forEach(layer -> mounted.add(layer.router().created().toString()));
        }
        boolean rust = language == CodeLanguage.RUST;
        runFilesThatMention(List.of("Router(", "Router::new("), rust,
                () -> webApps().all().size() + webApps().routers().size());
        Set<SourceRef> reported = new LinkedHashSet<>();
        for (RouterValue router : routersBeside(apps)) {
            long routes = MountTree.flatten(router).stream()
                    .filter(layer -> layer.isRoute() && layer.router().declared().equals(router))
                    .count();
            boolean unused = !mounted.contains(router.created().toString()) && !tests.contains(router.created().file());
            if (unused && routes > 0 && reported.add(router.created().ref())) {
                findings.add(new Diagnostic(
                        Diagnostic.Level.WARNING,
                        router.created().ref(),
                        "this router declares " + routes + (routes == 1 ? " route" : " routes")
                                + " and is mounted in no app"));
            }
        }
    }

    /** The routers that are no apps; where a language has one type for both, what is not served. */
    private List<RouterValue> routersBeside(List<RouterValue> apps) {
        List<RouterValue> routers = new ArrayList<>(webApps().routers());
        if (language == CodeLanguage.RUST) {
            webApps().all().stream().filter(router -> !apps.contains(router)).forEach(routers::add);
        }
        return routers;
    }

    private List<BlindSpot> blindSpots(Set<String> files) {
        List<BlindSpot> spots = new ArrayList<>();
        in.unknownReasons().forEach((site, why) -> {
            if (!site.file().isEmpty() && files.contains(site.file())) {
                spots.add(new BlindSpot(site.ref(), "value", why));
            }
        });
        return spots;
    }
}

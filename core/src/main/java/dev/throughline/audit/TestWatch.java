package dev.throughline.audit;

import dev.throughline.eval.CallHook;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.Linearisation;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.Substitute;
import dev.throughline.model.SubstituteKind;
import dev.throughline.packs.doubles.MockFunction;
import dev.throughline.syntax.ir.FunctionNode;
import dev.throughline.syntax.ir.Pattern;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the border between test code and the code under test: what tests pass in as substitutes, which
 * functions they call directly, and which of their fakes the project's code then calls.
 */
final class TestWatch implements CallHook {
    private static final Set<String> TELLS_NOTHING = Set.of(
            "service", "services", "client", "store", "repository", "repo", "provider", "gateway", "db", "dependencies",
            "deps", "options", "opts", "value", "instance", "impl", "implementation", "container", "ctx", "context");
    private static final int DEEPEST = 3;
    private static final int MIDDLEWARE_PARAMETERS = 3;

    private final TestSide tests;
    private final ServiceCatalog services;
    private final WorkerCatalog workers;
    private final Map<String, Substitute> substitutes = new LinkedHashMap<>();
    private final IdentityHashMap<HeapValue, String> names = new IdentityHashMap<>();

    TestWatch(TestSide tests, ServiceCatalog services, WorkerCatalog workers) {
        this.tests = tests;
        this.services = services;
        this.workers = workers;
    }

    /** One that knows what another has seen so far. */
    TestWatch(TestWatch before) {
        this(before.tests, before.services, before.workers);
        substitutes.putAll(before.substitutes);
        names.putAll(before.names);
    }

    /** What was passed in, by name. */
    List<Substitute> substitutes() {
        return List.copyOf(substitutes.values());
    }

    /** The name under which a value was passed in, or null. */
    @Nullable String nameOf(Value value) {
        return value instanceof HeapValue heap ? names.get(heap) : null;
    }

    /** The name of a function of the tests as a substitute: its own, or that of its object or class. */
    String nameOf(FakeCalled called) {
        String name = nameOf(called.function());
        if (name == null) {
            name = nameOf(called.receiver());
        }
        if (name == null && called.receiver() instanceof RecordValue record && record.type() != null) {
            name = nameOf(record.type());
        }
        return name == null ? called.function().node().name() : name;
    }

    @Override
    public void calling(Interpreter in, Closure function, Invocation call) {
        Frame caller = in.frame();
        boolean callerIsTest = caller != null && tests.contains(caller.module().file());
        boolean targetIsTest = tests.contains(function.module().file());
        if (callerIsTest && !targetIsTest) {
            in.observe(new ProjectCalled(function), call.site());
            arguments(in, function, call);
        } else if (!callerIsTest && targetIsTest && caller != null) {
            in.observe(new FakeCalled(function, receiver(function, call)), call.site());
        }
        if (!targetIsTest) {
            Set<Integer> looping = workers.loopingIn(function);
            if (!looping.isEmpty()) {
                in.observe(new WorkerRan(function, looping, false), call.site());
            }
            Set<Integer> stepping = callerIsTest ? workers.steppingIn(function) : Set.of();
            if (!stepping.isEmpty()) {
                in.observe(new WorkerRan(function, stepping, true), call.site());
            }
            for (String service : services.of(function, call)) {
                in.observe(new ServiceRan(service), call.site());
            }
        }
    }

    /** What a method is called on: in languages where that is an argument, the first. */
    private static Value receiver(Closure function, Invocation call) {
        return function.node().receiver() == FunctionNode.Receiver.FIRST_PARAMETER
                && call.receiver() instanceof Nothing
                        ? call.argument(0)
                        : call.receiver();
    }

    private void arguments(Interpreter in, Closure function, Invocation call) {
        if (ServiceCatalog.registers(function, call) && call.argument(0) instanceof Text(String name)) {
            visit(in, name, call.argument(1), call.site(), 0);
            return;
        }
        List<FunctionNode.Parameter> parameters = function.node().parameters();
        for (int i = 0; i < parameters.size() && i < call.arguments().size(); i++) {
            Pattern pattern = parameters.get(i).pattern();
            String name = pattern instanceof Pattern.Bind(var span, var bound, var type) ? bound : "";
            visit(in, name, call.arguments().get(i), call.site(), 0);
        }
    }

    /** Names a value that crosses the border, and what it holds. */
    private void visit(Interpreter in, String name, Value value, Site site, int depth) {
        switch (value) {
            case Nothing nothing when depth > 0 && nothing == Nothing.NULL ->
                add(name, SubstituteKind.ABSENT, site, null);
            case MockFunction mock -> add(name, SubstituteKind.INTERNAL, site, mock);
            case Closure closure when tests.contains(closure.module().file()) && !name.isEmpty() ->
                add(name, isMiddleware(closure) ? SubstituteKind.AUTH : SubstituteKind.INTERNAL, site, closure);
            case RecordValue record when RustTypes.isOf(record) -> ofRust(in, record, site, depth);
            case RecordValue record when isMadeByTest(record) -> record(in, name, record, site, depth);
            default -> {}
        }
    }

    /** A value of Rust has no functions of its own: one that stands in for another has a trait of the project. */
    private void ofRust(Interpreter in, RecordValue record, Site site, int depth) {
        if (RustTypes.isFake(in, record, tests)) {
            add(RustTypes.name(record), SubstituteKind.INTERNAL, site, record);
        }
        for (String key : depth < DEEPEST ? record.keys() : List.<String>of()) {
            Value field = record.field(key);
            if (field != null) {
                visit(in, key, field, site, depth + 1);
            }
        }
    }

    private void record(Interpreter in, String name, RecordValue record, Site site, int depth) {
        List<String> functions = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String key : record.keys()) {
            Value field = record.field(key);
            (isFunction(field) ? functions : others).add(key);
        }
        boolean instance = record.type() != null && !isOfProject(record);
        if (!functions.isEmpty() || instance) {
            String named = own(name, record);
            add(named, SubstituteKind.INTERNAL, site, record);
            for (String key : functions) {
                if (record.field(key) instanceof HeapValue heap) {
                    names.putIfAbsent(heap, named);
                }
            }
        }
        if (depth < DEEPEST) {
            for (String key : others) {
                Value field = record.field(key);
                // What a class of the project leaves empty in its own instances is not passed in by the test.
                boolean own = field == Nothing.NULL && isOfProject(record);
                if (field != null && !own) {
                    visit(in, key, field, site, depth + 1);
                }
            }
        }
    }

    /** The test's own word for it where production's word says nothing, or where the test names a service. */
    private String own(String name, RecordValue record) {
        String label = record.label();
        return label != null
                && (name.isEmpty()
                        || TELLS_NOTHING.contains(name.toLowerCase(Locale.ROOT))
                        || services.services().stream().anyMatch(service -> service.name().equals(label)))
                                ? label
                                : name;
    }

    private static boolean isFunction(@Nullable Value value) {
        return value instanceof MockFunction || value instanceof Closure;
    }

    private boolean isMadeByTest(RecordValue record) {
        Site created = record.created();
        return created != null && tests.contains(created.file()) && !isNamespace(record) && !isData(record);
    }

    /** What a factory of factory_boy gives is an instance of the project's own model. */
    private static boolean isData(RecordValue record) {
        return record.type() instanceof ClassValue type
                && Linearisation.of(type).stream()
                        .anyMatch(each -> each instanceof Unknown library
                                && library.path() != null
                                && library.path().startsWith("factory."));
    }

    /** What a test makes of a class of the project is the real thing, whatever it is made with. */
    private boolean isOfProject(RecordValue record) {
        return record.type() instanceof ClassValue type && !tests.contains(type.module().file());
    }

    private static boolean isNamespace(RecordValue record) {
        return record.type() instanceof Nothing;
    }

    /** A function of request, response and next supplies something to the handlers after it, such as an identity. */
    private static boolean isMiddleware(Closure closure) {
        return closure.node().parameters().size() == MIDDLEWARE_PARAMETERS;
    }

    private void add(String name, SubstituteKind kind, Site site, @Nullable HeapValue value) {
        if (name.isEmpty()) {
            return;
        }
        substitutes.putIfAbsent(name + "/" + kind, new Substitute(name, kind, site.ref()));
        if (value != null) {
            names.putIfAbsent(value, name);
        }
    }

    /** Takes in a substitute that a pack has seen. */
    void add(Substitute substitute, @Nullable Value value) {
        substitutes.putIfAbsent(substitute.name() + "/" + substitute.kind(), substitute);
        if (value instanceof HeapValue heap) {
            names.putIfAbsent(heap, substitute.name());
            if (value instanceof RecordValue record) {
                for (String key : record.keys()) {
                    if (record.field(key) instanceof HeapValue inner) {
                        names.putIfAbsent(inner, substitute.name());
                    }
                }
            }
        }
    }

    /** Names of the doubles among the substitutes. */
    Set<String> doubles() {
        Set<String> found = new java.util.TreeSet<>();
        substitutes.values().stream().filter(s -> s.kind().isDouble()).forEach(s -> found.add(s.name()));
        return found;
    }
}

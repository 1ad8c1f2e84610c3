package dev.throughline.packs.pydoubles;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.python.ExceptionType;
import dev.throughline.eval.python.Subscriptable;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.doubles.DoubleCalled;
import dev.throughline.packs.doubles.MockFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** {@code Mock}, {@code MagicMock} and {@code AsyncMock}: every member is a mock, and so is what a call gives. */
final class PythonMock extends MockFunction implements ContextManager, Subscriptable {
    static final String RETURN_VALUE = "return_value";
    static final String SIDE_EFFECT = "side_effect";
    private static final String ENTER = "__enter__";
    private static final int DEEPEST = 12;

    /** Members that tell of calls that were made. */
    private static final Set<String> RECORDS = Set.of(
            "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls", "await_count",
            "await_args", "await_args_list", "awaited");
    private static final Set<String> WITHOUT_EFFECT = Set.of("reset_mock", "mock_add_spec", "attach_mock");

    /** Named arguments that say how the mock is rather than what members it has. */
    private static final Set<String> OPTIONS = Set.of(
            "spec", "spec_set", "wraps", "name", "unsafe", "new", "new_callable", "autospec", "create");

    private final boolean async;
    private final @Nullable Value wrapped;
    private final @Nullable PythonMock parent;
    private final int depth;

    private PythonMock(
            String name, Site site, boolean async, @Nullable Value wrapped, @Nullable PythonMock parent) {
        super(name, site);
        this.async = async;
        this.wrapped = wrapped;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    @Override
    public @Nullable PythonMock parent() {
        return parent;
    }

    /**
     * A mock.
     *
     * @param name what it stands for, as far as it is known
     * @param async whether calls of it are awaited
     */
    static PythonMock of(String name, Site site, boolean async) {
        return new PythonMock(name, site, async, null, null);
    }

    /** A mock that hands calls on to what it is put around. */
    static PythonMock around(String name, Site site, Value original) {
        return new PythonMock(name, site, false, original, null);
    }

    /** A mock as its constructor's arguments describe it. */
    static PythonMock made(Interpreter in, String name, Invocation call, boolean async) {
        Value wraps = call.named().get("wraps");
        PythonMock mock = new PythonMock(name, call.site(), async, wraps, null);
        mock.configure(in, call.named(), call.site());
        return mock;
    }

    /** Sets members by named arguments ({@code return_value=1, **{"get.return_value": 2}}). */
    void configure(Interpreter in, Map<String, Value> named, Site site) {
        named.forEach((path, value) -> {
            if (!OPTIONS.contains(path)) {
                String[] names = path.split("\\.", -1);
                Value owner = this;
                for (int i = 0; i < names.length - 1; i++) {
                    owner = in.get(owner, names[i], site);
                }
                in.set(owner, names[names.length - 1], value, site);
            }
        });
    }

    @Override
    public boolean isPassingOn() {
        return wrapped != null && field(RETURN_VALUE) == null && field(SIDE_EFFECT) == null;
    }

    // ------------------------------------------------------------------ calls

    @Override
    public Value call(Interpreter in, Invocation call) {
        if (wrapped != null && isPassingOn()) {
            return in.call(wrapped, call);
        }
        in.observe(new DoubleCalled(this, call.receiver()), call.site());
        if (!async) {
            return result(in, call);
        }
        Interpreter.Explored explored = in.catching(() -> in.await(result(in, call), call.site()));
        List<ThrownValue> thrown = explored.thrown();
        return new PromiseValue(explored.value(), thrown);
    }

    private Value result(Interpreter in, Invocation call) {
        Value effect = field(SIDE_EFFECT);
        return switch (effect) {
            case null -> returned(in, call.site());
            case Nothing nothing -> returned(in, call.site());
            case ListValue list -> next(in, list, call);
            case Value error when isError(in, error) -> {
                throw in.thrown(in.semantics().raised(in, error, call.site()), call.site());
            }
            case RecordValue instance when instance.created() != null && !isCallable(in, instance) -> {
                throw in.thrown(instance, call.site());
            }
            case Unknown unknown -> {
                in.mayThrow(unknown, call.site(), false);
                yield Unknown.ANY;
            }
            default -> in.call(effect, call);
        };
    }

    private static boolean isError(Interpreter in, Value effect) {
        Value base = in.semantics().global(in.realm(), "BaseException");
        if (base == null) {
            return false;
        }
        boolean type = effect instanceof ClassValue || effect instanceof ExceptionType;
        Value raised = type && !(effect instanceof ClassValue c && !isErrorClass(in, c, base))
                ? in.semantics().raised(in, effect, Site.NOWHERE)
                : effect;
        return in.semantics().isInstance(in, raised, base) == Ternary.TRUE;
    }

    private static boolean isErrorClass(Interpreter in, ClassValue type, Value base) {
        return in.semantics().isInstance(in, RecordValue.instance(type, true, null), base) == Ternary.TRUE;
    }

    private static boolean isCallable(Interpreter in, RecordValue instance) {
        return in.has(instance, "__call__") == Ternary.TRUE;
    }

    /** The next of several results; each may be an error. */
    private Value next(Interpreter in, ListValue planned, Invocation call) {
        ListValue.Items items = planned.items();
        if (items.known().isEmpty()) {
            return Unknown.ANY;
        }
        Value first = items.exact() ? items.known().getFirst() : planned.anyItem();
        if (items.exact()) {
            in.write(this, SIDE_EFFECT, ListValue.of(new ArrayList<>(items.known().subList(1, items.known().size()))));
        }
        if (isError(in, first)) {
            throw in.thrown(in.semantics().raised(in, first, call.site()), call.site());
        }
        return first;
    }

    private Value returned(Interpreter in, Site site) {
        return child(in, RETURN_VALUE, name().isEmpty() ? "" : name() + "()", site);
    }

    private Value child(Interpreter in, String member, String named, Site site) {
        Value known = field(member);
        if (known != null) {
            return known;
        }
        if (depth >= DEEPEST) {
            return Unknown.ANY;
        }
        PythonMock made = new PythonMock(named, site, async && !member.equals(RETURN_VALUE), null, this);
        in.write(this, member, made);
        return made;
    }

    // ------------------------------------------------------------------ members

    @Override
    public @Nullable Value member(Interpreter interpreter, String member, Site site) {
        if (RECORDS.contains(member)) {
            return Unknown.ANY;
        }
        if (member.startsWith("assert_") || WITHOUT_EFFECT.contains(member)) {
            return new NativeFunction(member, (in, call) -> Nothing.NULL);
        }
        return switch (member) {
            case RETURN_VALUE -> returned(interpreter, site);
            case SIDE_EFFECT -> Nothing.NULL;
            case "configure_mock" -> new NativeFunction(member, (in, call) -> {
                configure(in, call.named(), call.site());
                return Nothing.NULL;
            });
            case ENTER, "__aenter__", "__exit__", "__aexit__", "__iter__", "__getitem__" ->
                child(interpreter, member, member, site);
            default -> member.startsWith("__") ? null : child(interpreter, member, member, site);
        };
    }

    @Override
    public Value item(Interpreter in, Value key, Site site) {
        return in.call(child(in, "__getitem__", "__getitem__", site), Nothing.UNDEFINED, List.of(key), site);
    }

    @Override
    public int within(Interpreter in, Site site, ToIntFunction<Value> body) {
        Value enter = field("__aenter__") != null ? field("__aenter__") : member(in, ENTER, site);
        return body.applyAsInt(enter == null ? this : in.await(in.call(enter, this, List.of(), site), site));
    }
}

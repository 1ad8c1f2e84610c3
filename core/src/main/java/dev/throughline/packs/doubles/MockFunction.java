package dev.throughline.packs.doubles;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of a mocking library. What it does is a function that is called in its place; a queue of such functions
 * holds what only the next calls do.
 */
public class MockFunction extends DomainValue {
    private static final String BEHAVIOUR = "#behaviour";
    private static final String QUEUE = "#queue";

    private final String name;
    private final Site created;
    private final Origin origin;
    private final List<ForArguments> forArguments = new ArrayList<>();

    /**
     * Where a mock function comes from.
     *
     * @param initial what it does until it is told otherwise, or null for nothing
     * @param original what it wraps, so that without a behaviour of its own calls go on to it; or null
     * @param owner the object whose member it replaces, or null
     * @param member name of that member
     */
    record Origin(@Nullable Value initial, @Nullable Value original, @Nullable Value owner, String member) {
        static final Origin NONE = new Origin(null, null, null, "");
    }

    /** What it does for some arguments only. */
    private record ForArguments(List<Value> arguments, MockFunction mock) {}

    MockFunction(Interpreter in, String name, Site created, Origin origin) {
        this.name = name;
        this.created = created;
        this.origin = origin;
        if (origin.initial() != null) {
            in.write(this, BEHAVIOUR, origin.initial());
        }
        Substitutes.of(in.realm()).add(this);
    }

    /**
     * A mock of a library whose mocks are reset and restored in a way of their own.
     *
     * @param name what it stands for as far as it is known, else empty
     */
    protected MockFunction(String name, Site created) {
        this.name = name;
        this.created = created;
        this.origin = Origin.NONE;
    }

    /** What it stands for as far as it is known: a member's or export's name, else empty. */
    public String name() {
        return name;
    }

    /** The mock whose member it is or whose call has given it, or null where it was made by itself. */
    public @Nullable MockFunction parent() {
        return null;
    }

    /** Where the test makes it. */
    public Site created() {
        return created;
    }

    /** Whether calls go on to the original, so that it only watches. */
    public boolean isPassingOn() {
        return origin.original() != null && field(BEHAVIOUR) == null && queue().known().isEmpty();
    }

    /** Whether it takes the place of a member of an object. */
    boolean isSpy() {
        return origin.owner() != null;
    }

    private ListValue.Items queue() {
        return slot(QUEUE) instanceof ListValue.Items items ? items : new ListValue.Items(List.of(), true);
    }

    // ------------------------------------------------------------------ behaviour

    /** Makes every call from now on do this. */
    void behave(Interpreter in, Value behaviour, Site site) {
        announce(in, site);
        in.write(this, BEHAVIOUR, behaviour);
    }

    /** Makes the next call that nothing is planned for do this. */
    void behaveOnce(Interpreter in, Value behaviour, Site site) {
        announce(in, site);
        List<Value> planned = new ArrayList<>(queue().known());
        planned.add(behaviour);
        in.write(this, QUEUE, new ListValue.Items(planned, queue().exact()));
    }

    /** A spy becomes a double when it is given something to do. */
    private void announce(Interpreter in, Site site) {
        Value owner = origin.owner();
        if (owner != null) {
            Replaced.of(in, owner, origin).announce(in, name, site, this);
        }
    }

    /** What it does for these arguments only. */
    MockFunction forArguments(Interpreter in, List<Value> arguments, Site site) {
        for (ForArguments known : forArguments) {
            if (known.arguments.equals(arguments)) {
                return known.mock;
            }
        }
        announce(in, site);
        MockFunction mock = new MockFunction(in, name, site, Origin.NONE);
        forArguments.add(new ForArguments(List.copyOf(arguments), mock));
        return mock;
    }

    /** Forgets what it was told to do. */
    void reset(Interpreter in, boolean keepInitial) {
        in.write(this, BEHAVIOUR, keepInitial ? origin.initial() : null);
        in.write(this, QUEUE, null);
        forArguments.clear();
    }

    /** Puts the original back in its place. */
    void restore(Interpreter in, Site site) {
        reset(in, true);
        Value owner = origin.owner();
        Value original = origin.original();
        if (owner == null || original == null) {
            return;
        }
        if (Union.options(in.get(owner, origin.member(), site)).contains(this)) {
            in.set(owner, origin.member(), original, site);
        }
    }

    // ------------------------------------------------------------------ calls

    @Override
    public Value call(Interpreter in, Invocation call) {
        if (isPassingOn() && origin.original() != null) {
            return in.call(origin.original(), call);
        }
        in.observe(new DoubleCalled(this, call.receiver()), call.site());
        for (ForArguments special : forArguments) {
            if (fits(special.arguments, call)) {
                return special.mock.call(in, call);
            }
        }
        Value behaviour = next(in);
        return behaviour == null ? withoutBehaviour(in, call) : in.call(behaviour, call);
    }

    private static boolean fits(List<Value> wanted, Invocation call) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(call.argument(i))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Value next(Interpreter in) {
        Value lasting = field(BEHAVIOUR);
        ListValue.Items planned = queue();
        if (planned.known().isEmpty()) {
            return lasting;
        }
        if (planned.exact()) {
            List<Value> rest = planned.known().subList(1, planned.known().size());
            in.write(this, QUEUE, rest.isEmpty() ? null : new ListValue.Items(rest, true));
            return planned.known().getFirst();
        }
        // How much of the queue is used up is not known: the call does any of it.
        List<Value> options = new ArrayList<>(planned.known());
        options.add(lasting == null ? Behaviours.value(Nothing.UNDEFINED) : lasting);
        return Union.of(options);
    }

    /** What a call gives when nobody said what it does. */
    Value withoutBehaviour(Interpreter in, Invocation call) {
        return call.construct() ? RecordValue.instance(this, false, call.site()) : Nothing.UNDEFINED;
    }

    // ------------------------------------------------------------------ members

    @Override
    public @Nullable Value member(Interpreter in, String member, Site site) {
        NativeCode code = MockMembers.of(this, member);
        if (code != null) {
            return new NativeFunction(member, code);
        }
        return switch (member) {
            case "mock" -> new MockState(this);
            case "onFirstCall", "onSecondCall", "onThirdCall" ->
                new NativeFunction(member, (inner, call) -> new PlannedCall(this));
            default -> null;
        };
    }

    @Override
    public String toString() {
        return "mock " + name + " (" + created + ")";
    }
}

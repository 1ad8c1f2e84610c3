package dev.throughline.eval;

import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One activation of a function or module body. */
public final class Frame {
    private final @Nullable Frame caller;
    private final @Nullable Closure function;
    private final ModuleInstance module;
    private final Site callSite;
    private final int depth;
    private @Nullable Value returned;
    private @Nullable List<Value> yielded;
    private @Nullable UnaryOperator<Value> consumer;
    private @Nullable Target target;
    private @Nullable Exits returns;
    private @Nullable Protected guard;
    private @Nullable Value given;

    Frame(@Nullable Frame caller, @Nullable Closure function, ModuleInstance module, Site callSite) {
        this.caller = caller;
        this.function = function;
        this.module = module;
        this.callSite = callSite;
        this.depth = caller == null ? 0 : caller.depth + 1;
    }

    /** The activation that called this one, or null at the bottom. */
    public @Nullable Frame caller() {
        return caller;
    }

    /** The function that runs, or null for a module body. */
    public @Nullable Closure function() {
        return function;
    }

    /** The module whose code runs. */
    public ModuleInstance module() {
        return module;
    }

    /** Where it was called. */
    public Site callSite() {
        return callSite;
    }

    /** How many activations lie below. */
    public int depth() {
        return depth;
    }

    /** Name of the function that runs, empty for a module body or an unnamed function. */
    public String functionName() {
        return function == null ? "" : function.node().name();
    }

    void addReturn(Value value) {
        returned = returned == null ? value : Union.of(returned, value);
    }

    /** The last statement of this frame that a break could leave gave this; null for none. */
    @Nullable Value given() {
        return given;
    }

    @Nullable Value returned() {
        return returned;
    }

    /** Gives the values that the generator yields to a consumer, which runs while the generator waits. */
    void consumer(UnaryOperator<Value> now) {
        consumer = now;
    }

    /** A generator yields; gives what it is sent. */
    Value yields(Interpreter in, Value value) {
        if (consumer != null) {
            Value sent = consumer.apply(value);
            in.frame(this);
            return sent;
        }
        if (yielded == null) {
            yielded = new ArrayList<>();
        }
        yielded.add(value);
        return Unknown.ANY;
    }

    List<Value> yielded() {
        return yielded == null ? List.of() : yielded;
    }

    /** The innermost statement that a break can leave, or null. */
    @Nullable Target target() {
        return target;
    }

    void target(@Nullable Target now) {
        target = now;
    }

    /** Enters a statement that a break can leave. */
    Target enter(Target.Kind kind, @Nullable String label, Journal journal) {
        Target entered = new Target(target, kind, label, new Exits(journal, this));
        target = entered;
        return entered;
    }

    /** Leaves a statement that was entered, and all inside it. */
    void leave(Target entered) {
        entered.breaks().close();
        given = entered.given();
        target = entered.outer();
    }

    /** Where the function returns from inside a branch is taken down there; null for a module body. */
    void returns(@Nullable Exits exits) {
        returns = exits;
    }

    /** The innermost part of the running code that a finalizer follows, or null. */
    @Nullable Protected guard() {
        return guard;
    }

    void guard(@Nullable Protected now) {
        guard = now;
    }

    /** The ways in which code of this frame has already left what is around it. */
    int pending() {
        int ways = target == null ? 0 : target.pending();
        for (Protected each = guard; each != null; each = each.outer()) {
            ways |= each.ways();
        }
        return ways | (returned == null ? 0 : Statements.RETURN);
    }

    /** The running code leaves for a statement around it, by way of the finalizers in between. */
    void leaveFor(Target to, int way) {
        Protected inside = guard;
        if (inside != null && inside.liesInside(to)) {
            inside.leave(way);
            return;
        }
        Exits continues = to.continues();
        (way == to.continueBit() && continues != null ? continues : to.breaks()).add();
    }

    /** The running code leaves the function, by way of the finalizers in between. */
    void leaveFunction() {
        if (guard != null) {
            guard.leave(Statements.RETURN);
        } else if (returns != null && returns.inBranch()) {
            returns.add();
        }
    }

    /** The running code leaves the function from inside an expression: nothing below it runs. */
    void leaveAtOnce() {
        if (returns != null) {
            returns.add();
        }
    }

    /** What has left in these ways, and been held up by a finalizer, goes on. */
    void leaveAgain(int ways) {
        for (Target each = target; each != null; each = each.outer()) {
            if ((ways & each.breakBit()) != 0) {
                leaveFor(each, each.breakBit());
            }
            if ((ways & each.continueBit()) != 0) {
                leaveFor(each, each.continueBit());
            }
        }
        if ((ways & Statements.RETURN) != 0) {
            leaveFunction();
        }
    }
}

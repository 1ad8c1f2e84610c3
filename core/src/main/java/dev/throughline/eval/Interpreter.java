package dev.throughline.eval;

import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Test;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs lowered code over abstract values in one realm. Not thread-safe: one interpreter per thread.
 *
 * <p>A branch on an unknown condition runs both sides on the real heap: one is run, its writes are
 * taken down and undone, then the other; then the joined writes are made. See {@link #choose}.
 */
public final class Interpreter {
    private final Realm realm;
    private Journal journal = new Journal();
    private final Calls calls;
    private final Members members;
    private final Expressions expressions;
    private final Statements statements;
    private final Conditions conditions;
    private final Patterns patterns;
    private final ModuleSystem loader;
    private final Branches branches;
    private final Explorations explorations;
    private Repeats repeats;
    private final Map<Site, String> unknownReasons = new LinkedHashMap<>();

    private @Nullable Frame frame;
    private PathCondition condition = PathCondition.ALWAYS;
    private ThrowSink sink = new ThrowSink();
    private Trace trace = new Trace();
    private ErrorOrigins origins = new ErrorOrigins();
    private Budget budget = Budget.EXACT;
    private @Nullable CallMemo memo;
    private long steps;
    private long limit = Budget.EXACT.steps();
    private long order;
    private @Nullable CallHook callHook;

    public Interpreter(Realm realm) {
        this.realm = realm;
        this.calls = new Calls(this);
        this.members = new Members(this);
        this.expressions = new Expressions(this);
        this.statements = new Statements(this);
        this.conditions = new Conditions(this);
        this.patterns = new Patterns(this);
        this.loader = realm.semantics().modules(this);
        this.branches = new Branches(this);
        this.explorations = new Explorations(this);
        this.repeats = new Repeats(this);
    }

    // ------------------------------------------------------------------ what packs use

    public Realm realm() {
        return realm;
    }

    /** Calls any value; what cannot be called gives unknown. */
    public Value call(Value callee, Invocation invocation) {
        return calls.call(callee, invocation);
    }

    /** Calls a value with positional arguments. */
    public Value call(Value callee, Value receiver, List<Value> arguments, Site site) {
        return calls.call(callee, Invocation.of(receiver, arguments, site));
    }

    /**
     * Runs a generator function to its end; at each yield the consumer runs with what is yielded, while the generator
     * waits, and gives what it is sent. A function that is no generator gives its result to the consumer.
     */
    public Value generate(Value generator, Invocation invocation, UnaryOperator<Value> consumer) {
        return calls.generate(generator, invocation, consumer);
    }

    /** Reads a member of any value. */
    public Value get(Value object, String name, Site site) {
        return members.get(object, name, site);
    }

    /** Whether a value, which is no union, has a member of a name. */
    public Ternary has(Value object, String name) {
        return members.has(object, name);
    }

    /** Writes a member of any value; writes to what has no fields are lost. */
    public void set(Value object, String name, Value value, Site site) {
        members.set(object, name, value, site);
    }

    /** Copies all entries of a value into a record, as a spread does. */
    public void spread(RecordValue target, Value source, Site site) {
        members.spreadInto(target, source, site);
    }

    /** Writes a slot so that an unknown branch can undo it. */
    public void write(Slots target, String slot, @Nullable Object state) {
        journal.write(target, slot, state);
    }

    /** What waiting for a value gives; what it was rejected with is thrown on. */
    public Value await(Value value, Site site) {
        return calls.await(value, site);
    }

    /** The namespace of a module that a file imports. */
    public Value importModule(String fromFile, String specifier, Site site) {
        return loader.module(fromFile, specifier, site);
    }

    /** Runs a module of the project, if it has not run, and gives its namespace. */
    public Value load(String file, Site site) {
        return loader.load(file, site);
    }

    /** Takes down something that was seen here. */
    public void observe(Observation observation, Site site) {
        trace.add(new Observed(observation, site, frame, condition, order++));
    }

    /** Says that the code here may throw. */
    public void mayThrow(Value value, Site site, boolean known) {
        ThrownValue error = new ThrownValue(value, site, frame, condition, known);
        sink.add(known ? origins.thrown(error) : error);
        sink.leave();
    }

    /** Throws on every path. */
    public RuntimeException thrown(Value value, Site site) {
        sink.leave();
        return new Thrown(List.of(rejected(value, site)));
    }

    /** What a promise is rejected with here: thrown where somebody waits for it. */
    public ThrownValue rejected(Value value, Site site) {
        return origins.thrown(new ThrownValue(value, site, frame, condition, true));
    }

    /**
     * Where an error comes from that code hands on: where it was thrown, else where another module made it, else
     * where it is handed on.
     *
     * @param passed the error with the place and condition of its handing on
     */
    public ThrownValue originOf(ThrownValue passed) {
        return origins.of(passed);
    }

    /** Takes down where an object is made, which may come to be an error or an answer. */
    public void made(HeapValue object, Site site) {
        origins.made(object, site, frame, condition);
    }

    /** Where an object was made, as far as that was taken down; else the place given. */
    public Site madeAt(HeapValue object, Site otherwise) {
        return origins.madeAt(object, otherwise);
    }

    /**
     * The decisions that led here and those that led to where an object was made: what is done with an object that a
     * branch made and gave back is done under the branch's condition.
     */
    public PathCondition conditionWith(HeapValue object) {
        return origins.madeUnder(object, condition);
    }

    /** Passes on what was thrown elsewhere, as something that may be thrown here. */
    public void mayThrow(List<ThrownValue> values) {
        if (!values.isEmpty()) {
            values.forEach(sink::add);
            sink.leave();
        }
    }

    /** Passes on what was thrown elsewhere, on every path. */
    RuntimeException thrown(List<ThrownValue> values) {
        sink.leave();
        return new Thrown(values);
    }

    /** An unknown value whose reason is kept for the report of blind spots. */
    public Value unknown(String reason, Site site) {
        unknownReasons.putIfAbsent(site, reason);
        return Unknown.ANY;
    }

    /** Why values are unknown, by place, as far as somebody said so. */
    public Map<Site, String> unknownReasons() {
        return unknownReasons;
    }

    /** The call stack. */
    public @Nullable Frame frame() {
        return frame;
    }

    /** The unknown decisions that led here. */
    public PathCondition condition() {
        return condition;
    }

    /** Steps made so far, a measure of cost that does not depend on the machine. */
    public long steps() {
        return steps;
    }

    /** The elements that a loop over the value would see, or null when they are not known. */
    public LanguageSemantics.@Nullable Elements elements(Value iterable) {
        return semantics().elements(this, iterable, false);
    }

    /** The meaning of the language of the running code. */
    public LanguageSemantics semantics() {
        return realm.semantics();
    }

    /** Sets who is told of calls of the project's functions; null for nobody. */
    public void hook(@Nullable CallHook hook) {
        callHook = hook;
    }

    @Nullable CallHook hook() {
        return callHook;
    }

    // ------------------------------------------------------------------ explorations and branches

    /**
     * The result of an exploration.
     *
     * @param value what it gave, or null when it threw on every path
     * @param thrown what it may have thrown
     */
    public record Explored(@Nullable Value value, List<ThrownValue> thrown, Trace trace, boolean complete) {}

    /**
     * Runs code with observations, thrown values, conditions and budget of its own.
     *
     * @param undo whether all its writes are undone at the end
     */
    public Explored explore(Budget with, boolean undo, Supplier<Value> code) {
        return explorations.explore(with, undo, code);
    }

    /**
     * Runs code that is no part of the running exploration, which waits for it: its observations, thrown values,
     * conditions and budget are its own, and its steps count for nobody else. Its effects stay.
     */
    public Explored meanwhile(Budget with, Supplier<Value> code) {
        return explorations.meanwhile(with, code);
    }

    /**
     * Makes the state in which code may have run before, such as another request: its observations are dropped, and
     * what it writes is as it was or as it left it.
     */
    public void mayHaveRun(Budget with, Supplier<Value> code) {
        explorations.mayHaveRun(with, code);
    }

    /**
     * Runs code that is no part of the running exploration, such as a module body: it has a journal,
     * conditions, observations and a budget of its own, and its effects stay.
     */
    public void apart(Runnable code) {
        explorations.apart(code);
    }

    /**
     * Runs code of which all that it depends on is its key and the state of what is shared, under no condition; or gives
     * what it gave, and was seen to do, when it ran before.
     */
    public <T> T repeating(Object key, Class<T> type, Supplier<T> code) {
        return repeats.run(key, type, code);
    }

    /** Runs code whose observations go to a trace of their own, within the running exploration. */
    public Trace observing(Runnable code) {
        return explorations.observing(code);
    }

    /** Runs code and gathers what it may throw instead of passing it on; null value when it always throws. */
    public Explored catching(Supplier<Value> code) {
        return explorations.catching(code);
    }

    ExplorationState state() {
        return new ExplorationState(frame, condition, sink, trace, budget, limit, origins, memo);
    }

    void state(ExplorationState state) {
        frame = state.frame();
        condition = state.condition();
        sink = state.sink();
        trace = state.trace();
        budget = state.budget();
        limit = state.limit();
        origins = state.origins();
        memo = state.memo();
    }

    /**
     * Runs two sides of an unknown decision and joins their effects.
     *
     * @param goesOn whether the code below the branch runs after a side with this result
     */
    <T> T branch(
            PathCondition leftCondition,
            Supplier<T> left,
            PathCondition rightCondition,
            Supplier<T> right,
            BinaryOperator<T> join,
            Predicate<T> goesOn) {
        return branches.branch(leftCondition, left, rightCondition, right, join, goesOn);
    }

    /** The value of one of two computations, of which it is not known which one runs. */
    public Value choose(Test test, Site site, Supplier<Value> whenTrue, Supplier<Value> whenFalse) {
        return branch(
                condition.and(test, true, site),
                whenTrue,
                condition.and(test, false, site),
                whenFalse,
                Union::of,
                value -> true);
    }

    /** Runs code that may or may not run; gives its value or undefined. */
    public Value maybe(String condition, Site site, Supplier<Value> code) {
        return maybe(condition, site, code, Nothing.UNDEFINED);
    }

    /** Runs code that may or may not run; gives its value or what stands for not running. */
    public Value maybe(String condition, Site site, Supplier<Value> code, Value otherwise) {
        return branch(
                this.condition.and(condition, site),
                code,
                this.condition,
                () -> otherwise,
                Union::of,
                value -> true);
    }

    /** Runs code that another outcome than the present one would not have run, see {@link #without}. */
    public Reaction reaction(Runnable code) {
        return Reaction.of(journal, code);
    }

    /** Runs code as if what reacted to another outcome had not run. */
    public <T> T without(Reaction reaction, Supplier<T> code) {
        reaction.undo(journal);
        return code.get();
    }

    /** Runs code for what can be seen of it; its writes are undone. */
    public void aside(Runnable code) {
        explorations.aside(code);
    }

    /**
     * Runs code, which has already been run once as something that may run, for what it changes when it runs again and
     * again: that becomes unknown. What is seen meanwhile has been seen before and is not taken down.
     */
    public void repeat(String words, Site site, Supplier<?> code) {
        branches.repeat(condition.and(words, site), code);
    }

    /** Runs code under one more condition. */
    public <T> T under(PathCondition more, Supplier<T> code) {
        PathCondition before = condition;
        condition = more;
        try {
            return code.get();
        } finally {
            condition = before;
        }
    }

    // ------------------------------------------------------------------ what the parts share

    void step() {
        if (++steps > limit) {
            throw new BudgetExceeded();
        }
    }

    long limit() {
        return limit;
    }

    void limit(long value) {
        limit = value;
    }

    Budget budget() {
        return budget;
    }

    /** What calls have given that need not be followed again, or null where all are followed. */
    @Nullable CallMemo memo() {
        return memo;
    }

    void memo(@Nullable CallMemo value) {
        memo = value;
    }

    Journal journal() {
        return journal;
    }

    void journal(Journal value) {
        journal = value;
    }

    ThrowSink sink() {
        return sink;
    }

    void sink(ThrowSink value) {
        sink = value;
    }

    void frame(@Nullable Frame value) {
        frame = value;
    }

    Frame currentFrame() {
        return java.util.Objects.requireNonNull(frame);
    }

    void condition(PathCondition value) {
        condition = value;
    }

    void trace(Trace value) {
        trace = value;
    }

    Trace trace() {
        return trace;
    }

    Calls calls() {
        return calls;
    }

    Explorations explorations() {
        return explorations;
    }

    Repeats repeats() {
        return repeats;
    }

    void repeats(Repeats value) {
        repeats = value;
    }

    Members members() {
        return members;
    }

    Expressions expressions() {
        return expressions;
    }

    Statements statements() {
        return statements;
    }

    Conditions conditions() {
        return conditions;
    }

    Patterns patterns() {
        return patterns;
    }

    ModuleSystem loader() {
        return loader;
    }
}

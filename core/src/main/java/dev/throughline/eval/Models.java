package dev.throughline.eval;

import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What packs know about libraries: values by library path ({@code express.Router}), behaviours of calls
 * by library path, and listeners to every call into a library that has no model.
 */
public final class Models {
    /**
     * Before the name of a method, where a language gives it to its numbers, the path of a function that is called with
     * the number: a library's type may be modelled as the number that it wraps.
     */
    public static final String OF_NUMBERS = "number().";

    /**
     * Before the name of a method, where a language gives it to values of any type for which a library has a trait, the
     * path of a function that is called with the value.
     */
    public static final String OF_VALUES = "value().";

    /**
     * Before the name of a function, where a library's trait gives it to types of the project, the path of a function that
     * is called with the type and the arguments.
     */
    public static final String OF_TYPES = "type().";

    /** Told of every call of a library value without a model. */
    @FunctionalInterface
    public interface CallListener {
        /** Looks at the call; returns its result when it knows better than unknown, else null. */
        @Nullable Value called(Interpreter interpreter, Unknown callee, Invocation invocation);
    }

    /** Told of what assert statements assert. */
    @FunctionalInterface
    public interface AssertionListener {
        /**
         * Looks at the value that has to count as true.
         *
         * @param written what stands in an assert statement; null for a branch that refuses what does not hold
         */
        void asserted(Interpreter interpreter, @Nullable Expr written, Value value, Site site);
    }

    /** Told of what code writes to members. */
    @FunctionalInterface
    public interface WriteListener {
        /**
         * Looks at a write before it is made.
         *
         * @param called what the code calls the owner, or null
         */
        void written(
                Interpreter interpreter, Value owner, @Nullable String called, String name, Value value, Site site);
    }

    /** Told of reads of members of what is not known. */
    @FunctionalInterface
    public interface ReadListener {
        /**
         * Looks at a read; returns what it gives when it knows better, else null.
         *
         * @param owner something unknown, or an object with fields that are not known
         * @param called what the code calls the owner, or null
         */
        @Nullable Value reading(
                Interpreter interpreter, Value owner, @Nullable String called, String name, Site site);
    }

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, NativeCode> calls = new LinkedHashMap<>();
    private final List<CallListener> listeners = new ArrayList<>();
    private final List<CallListener> answers = new ArrayList<>();
    private final List<AssertionListener> assertions = new ArrayList<>();
    private final List<WriteListener> writes = new ArrayList<>();
    private @Nullable ReadListener reads;
    private Predicate<String> namesRead = name -> false;
    private final List<Predicate<Stmt>> hoists = new ArrayList<>();
    private final List<BiPredicate<Realm, String>> eager = new ArrayList<>();

    /** Gives a library member a value. */
    public void value(String path, Value value) {
        values.put(path, value);
    }

    /** Models calls and constructions of a library member. */
    public void call(String path, NativeCode code) {
        calls.put(path, code);
    }

    /** Listens to calls without a model. */
    public void listen(CallListener listener) {
        listeners.add(listener);
    }

    /**
     * Models calls of which the path does not matter: where it gives a result the call has a model, so that no listener
     * is told of it.
     */
    public void answer(CallListener model) {
        answers.add(model);
    }

    /** Listens to assert statements. */
    public void listenToAssertions(AssertionListener listener) {
        assertions.add(listener);
    }

    /** Tells that code goes on only where something holds. */
    public void relied(Interpreter in, Value value, Site site) {
        asserted(in, null, value, site);
    }

    /** Listens to writes that code makes to members. */
    public void listenToWrites(WriteListener listener) {
        writes.add(listener);
    }

    void written(Interpreter in, Value owner, @Nullable String called, String name, Value value, Site site) {
        for (WriteListener listener : writes) {
            listener.written(in, owner, called, name, value, site);
        }
    }

    boolean isListeningToAssertions() {
        return !assertions.isEmpty();
    }

    void asserted(Interpreter in, @Nullable Expr written, Value value, Site site) {
        assertions.forEach(listener -> listener.asserted(in, written, value, site));
    }

    /**
     * Listens to reads of members of what is not known. There is one such listener.
     *
     * @param names the names of the members
     */
    public void listenToReads(Predicate<String> names, ReadListener listener) {
        namesRead = names;
        reads = listener;
    }

    /** Who is told of reads of members with a name, or null. */
    @Nullable ReadListener readers(String name) {
        return namesRead.test(name) ? reads : null;
    }

    /** Says which files run as soon as a name of theirs is imported; all others run when one is first read. */
    public void eager(BiPredicate<Realm, String> files) {
        eager.add(files);
    }

    boolean isEager(Realm realm, String file) {
        return eager.stream().anyMatch(files -> files.test(realm, file));
    }

    /** Says which statements of a module's body run before all others, as what a test runner's compiler moves up. */
    public void hoist(Predicate<Stmt> statements) {
        hoists.add(statements);
    }

    /** The statements of a module's body in the order in which they run. */
    List<Stmt> hoisted(List<Stmt> body) {
        if (hoists.isEmpty()) {
            return body;
        }
        List<Stmt> first = body.stream().filter(this::isHoisted).toList();
        if (first.isEmpty()) {
            return body;
        }
        List<Stmt> all = new ArrayList<>(first);
        body.stream().filter(statement -> !isHoisted(statement)).forEach(all::add);
        return all;
    }

    private boolean isHoisted(Stmt statement) {
        return hoists.stream().anyMatch(hoist -> hoist.test(statement));
    }

    /** The value that a library member has been given, or null. */
    public @Nullable Value valueAt(String path) {
        return values.get(path);
    }

    @Nullable NativeCode callOf(String path) {
        return calls.get(path);
    }

    List<CallListener> answers() {
        return answers;
    }

    List<CallListener> listeners() {
        return listeners;
    }
}

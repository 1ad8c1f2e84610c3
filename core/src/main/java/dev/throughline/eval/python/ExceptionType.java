package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A built-in exception class. There is one per name, for all worlds; it takes no writes. */
public final class ExceptionType extends DomainValue {
    private static final String ARGUMENTS = "args";

    /** Lines of names, each followed by the classes right below it. */
    private static final String HIERARCHY = """
            BaseException: Exception SystemExit KeyboardInterrupt GeneratorExit BaseExceptionGroup
            Exception: ArithmeticError AssertionError AttributeError BufferError EOFError ExceptionGroup ImportError \
            LookupError MemoryError NameError OSError ReferenceError RuntimeError StopIteration StopAsyncIteration \
            SyntaxError SystemError TypeError ValueError Warning
            ArithmeticError: FloatingPointError OverflowError ZeroDivisionError
            ImportError: ModuleNotFoundError
            LookupError: IndexError KeyError
            NameError: UnboundLocalError
            OSError: BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError \
            InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
            ConnectionError: BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError
            RuntimeError: NotImplementedError RecursionError
            SyntaxError: IndentationError
            ValueError: UnicodeError
            UnicodeError: UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
            Warning: DeprecationWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning \
            RuntimeWarning SyntaxWarning UnicodeWarning UserWarning
            """;

    private static final Map<String, ExceptionType> ALL = all();

    private final String name;
    private final @Nullable ExceptionType base;

    private final List<String> parameters;
    private final Map<String, Value> attributes;

    private ExceptionType(String name, @Nullable ExceptionType base) {
        this(name, base, List.of(), Map.of());
    }

    private ExceptionType(
            String name, @Nullable ExceptionType base, List<String> parameters, Map<String, Value> attributes) {
        this.name = name;
        this.base = base;
        this.parameters = List.copyOf(parameters);
        this.attributes = Map.copyOf(attributes);
    }

    /**
     * An exception class of a library.
     *
     * @param parameters what its initialiser takes, each of which becomes a member
     * @param attributes members that all its instances have unless they are given
     */
    public static ExceptionType ofLibrary(
            String name, ExceptionType base, List<String> parameters, Map<String, Value> attributes) {
        return new ExceptionType(name, base, parameters, attributes);
    }

    private static Map<String, ExceptionType> all() {
        Map<String, ExceptionType> all = new LinkedHashMap<>();
        all.put("BaseException", new ExceptionType("BaseException", null));
        for (String line : HIERARCHY.lines().toList()) {
            int colon = line.indexOf(':');
            ExceptionType base = all.get(line.substring(0, colon));
            for (String name : line.substring(colon + 1).strip().split(" +", -1)) {
                all.put(name, new ExceptionType(name, base));
            }
        }
        all.put("EnvironmentError", all.getOrDefault("OSError", new ExceptionType("OSError", null)));
        all.put("IOError", all.getOrDefault("OSError", new ExceptionType("OSError", null)));
        return Map.copyOf(all);
    }

    /** The class of that name, or null when the language has none. */
    public static @Nullable ExceptionType find(String name) {
        return ALL.get(name);
    }

    /**
     * The class of that name.
     *
     * @throws IllegalArgumentException when the language has none
     */
    public static ExceptionType named(String name) {
        ExceptionType type = ALL.get(name);
        if (type == null) {
            throw new IllegalArgumentException(name);
        }
        return type;
    }

    /** The built-in exception class that an instance is of, directly or by its class's bases; null for anything else. */
    public static @Nullable ExceptionType of(RecordValue record) {
        for (Value type : Ancestry.of(record.type())) {
            if (type instanceof ExceptionType found) {
                return found;
            }
        }
        return null;
    }

    public String name() {
        return name;
    }

    /** The class right above, or null. */
    public @Nullable ExceptionType base() {
        return base;
    }

    /** Whether it is another class or one below it. */
    public boolean isA(ExceptionType other) {
        for (ExceptionType type = this; type != null; type = type.base) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    /** This class and those above it, nearest first. */
    public List<Value> line() {
        List<Value> line = new ArrayList<>();
        for (ExceptionType type = this; type != null; type = type.base) {
            line.add(type);
        }
        return line;
    }

    /** A new exception of this class. */
    public RecordValue make(Interpreter in, List<Value> arguments, Site site) {
        RecordValue exception = RecordValue.instance(this, false, site);
        initialise(in, exception, Invocation.of(exception, arguments, site));
        return exception;
    }

    /** What the class's own initialiser does to an instance, which may be of a class below. */
    private void initialise(Interpreter in, RecordValue exception, Invocation call) {
        in.write(exception, ARGUMENTS, call.more()
                ? ListValue.maybe(call.arguments())
                : ListValue.of(call.arguments()));
        attributes.forEach((name, value) -> {
            // A class of the project may have set it for all its instances.
            if (exception.type() instanceof ExceptionType || Attributes.has(in, exception, name) != Ternary.TRUE) {
                in.write(exception, name, value);
            }
        });
        for (int i = 0; i < parameters.size(); i++) {
            Value named = call.named().get(parameters.get(i));
            if (named != null || call.has(i)) {
                in.write(exception, parameters.get(i), named != null ? named : call.argument(i));
            }
        }
    }

    /** Makes an exception, or initialises one of a class below, which is then the receiver. */
    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        if (invocation.receiver() instanceof RecordValue below && below.type() != this
                && Ancestry.of(below.type()).contains(this)) {
            initialise(interpreter, below, invocation);
            return Nothing.NULL;
        }
        RecordValue exception = RecordValue.instance(this, false, invocation.site());
        interpreter.made(exception, invocation.site());
        initialise(interpreter, exception, invocation);
        invocation.named().forEach((key, value) -> interpreter.write(exception, key, value));
        return exception;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String member, Site site) {
        return switch (member) {
            case "__name__", "__qualname__" -> new Text(name);
            case "__module__" -> new Text("builtins");
            default -> attributes.get(member);
        };
    }

    @Override
    public boolean assign(Interpreter interpreter, String field, Value value, Site site) {
        return true;
    }

    @Override
    public String toString() {
        return "class " + name;
    }
}

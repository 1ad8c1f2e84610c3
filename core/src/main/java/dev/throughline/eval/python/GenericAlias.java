package dev.throughline.eval.python;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type with type arguments, such as {@code list[int]}: calls and members are those of the type itself. */
public final class GenericAlias extends DomainValue {
    /** Path of the type whose arguments are alternatives, of which one may be {@code None}. */
    public static final String UNION = "typing.Union";

    private final Value origin;
    private final List<Value> arguments;

    /**
     * @param origin the type without arguments: a built-in type, a class, or a library's type
     */
    public GenericAlias(Value origin, List<Value> arguments) {
        this.origin = origin;
        this.arguments = List.copyOf(arguments);
    }

    /** The type without its arguments. */
    public Value origin() {
        return origin;
    }

    /** The type arguments as given. */
    public List<Value> arguments() {
        return arguments;
    }

    /** Whether it stands for one of its arguments. */
    public boolean isUnion() {
        return origin instanceof Unknown library && UNION.equals(library.path());
    }

    /** The type that a value stands for when its arguments do not matter. */
    public static Value originOf(Value type) {
        return switch (type) {
            case GenericAlias alias -> originOf(alias.origin);
            case AnnotatedType annotated -> originOf(annotated.base());
            default -> type;
        };
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "__origin__" -> origin;
            case "__args__" -> dev.throughline.eval.value.ListValue.of(arguments);
            default -> interpreter.get(origin, name, site);
        };
    }

    @Override
    public @Nullable Value call(Interpreter interpreter, Invocation invocation) {
        return interpreter.call(origin, invocation);
    }

    @Override
    public String toString() {
        return origin + arguments.toString();
    }
}

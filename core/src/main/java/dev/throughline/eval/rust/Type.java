package dev.throughline.eval.rust;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type that names have been resolved in.
 *
 * @param name of a type of the project its place and name; of another crate its path with dots; {@code String},
 *     {@code number}, {@code bool}, {@code HashMap}, {@code ()} for tuples, {@code []} for lists, {@code dyn} for
 *     anything that has a trait, for what comes with the language
 * @param definition its declaration, where it is the project's
 */
public record Type(String name, List<Type> arguments, @Nullable TypeDefinition definition) {
    static final String DYN = "dyn";
    static final String TUPLE = "()";
    static final String LIST = "[]";
    static final String MAP = "HashMap";
    static final String TEXT = "String";
    static final String NUMBER = "number";
    static final String BOOL = "bool";

    /** A type that the project does not declare. */
    static Type of(String name, List<Type> arguments) {
        return new Type(name, arguments, null);
    }

    /** An argument, or null where it is not written. */
    @Nullable Type argument(int index) {
        return index < arguments.size() && !arguments.get(index).name.isEmpty() ? arguments.get(index) : null;
    }

    /** Its name with its arguments. */
    public String text() {
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(Type::text).collect(Collectors.joining(",", name + "<", ">"));
    }

    /** Whether it is a type of another crate than those of the project. */
    boolean isLibrary() {
        return definition == null && name.indexOf('.') > 0;
    }
}

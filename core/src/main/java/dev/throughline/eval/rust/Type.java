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

    /** A type of which nothing is known. */
    public static final Type ANY = of("", List.of());

    /** A list of things of a type. */
    public static Type list(Type of) {
        return of(LIST, List.of(of));
    }

    /** A type that the project does not declare. */
    public static Type of(String name, List<Type> arguments) {
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

    /** The type of the errors of a crate, of which only the crate is known: whatever error type of it is written fits. */
    static Type errorOf(String crate) {
        return of(crate + ".Error", List.of());
    }

    /** Whether it stands for any error of a crate. */
    boolean isErrorOfCrate() {
        return isLibrary() && name.equals(crate() + ".Error");
    }

    /** The crate of a library's type: the first part of its path. */
    String crate() {
        int end = name.indexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }

    /** Whether it is a type of another crate than those of the project. */
    boolean isLibrary() {
        return definition == null && name.indexOf('.') > 0;
    }
}

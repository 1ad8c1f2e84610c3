package dev.throughline.packs.fastapi;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.python.BuiltinType;
import dev.throughline.eval.python.GenericAlias;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.PathTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether FastAPI can refuse a request for what it sends: it has a body, a form, a query or a header, or a part of the
 * path that is more than text, in the function that answers or in a dependency.
 */
final class Validation {
    private static final Set<String> FORMS = Set.of("OAuth2PasswordRequestForm", "OAuth2PasswordRequestFormStrict");

    private final Interpreter in;
    private final List<PathTemplate> paths;
    private final Set<Value> seen = new HashSet<>();

    Validation(Interpreter in, List<PathTemplate> paths) {
        this.in = in;
        this.paths = paths;
    }

    /** Whether a request can be refused for what a function and its dependencies take of it. */
    boolean canRefuse(Value callable) {
        if (!seen.add(callable)) {
            return false;
        }
        if (callable instanceof Unknown library) {
            String path = library.path();
            return path != null && FORMS.contains(path.substring(path.lastIndexOf('.') + 1));
        }
        List<Parameters.Parameter> parameters = Parameters.of(in, callable);
        boolean ofController = callable instanceof Closure method && method.home() != null;
        for (int i = 0; i < parameters.size(); i++) {
            boolean receiver = i == 0 && ofController && parameters.getFirst().type() == null
                    && parameters.getFirst().defaultValue() == null;
            if (receiver) {
                ClassValue home = java.util.Objects.requireNonNull(((Closure) callable).home());
                if (Parameters.fields(in, home).stream().anyMatch(f -> f.dependency() != null && canRefuse(f))) {
                    return true;
                }
            } else if (canRefuse(parameters.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean canRefuse(Parameters.Parameter parameter) {
        Dependency dependency = parameter.dependency();
        if (dependency != null) {
            Value callable = dependency.callable() == null ? Endpoint.plain(parameter.type()) : dependency.callable();
            return callable != null && callableOf(callable) && canRefuse(callable);
        }
        if (RequestObjects.isOne(parameter.type())) {
            return false;
        }
        if (parameter.type() == null && parameter.part() == null) {
            return false;
        }
        return !isText(parameter.type())
                || (!isInPath(parameter) && parameter.isRequired())
                || (parameter.part() != null && parameter.part().constrains());
    }

    private static boolean callableOf(Value value) {
        return value instanceof Closure || value instanceof ClassValue || value instanceof BoundFunction
                || value instanceof Unknown || value instanceof dev.throughline.eval.value.RecordValue;
    }

    private boolean isInPath(Parameters.Parameter parameter) {
        RequestPart part = parameter.part();
        return (part != null && part.isPath())
                || paths.stream().anyMatch(path -> path.parameter(parameter.name()) != null);
    }

    /** Whether every text will do, or that there is none. */
    private static boolean isText(@Nullable Value type) {
        return switch (type) {
            case null -> true;
            case Nothing nothing -> true;
            case BuiltinType builtin -> builtin.name().equals("str");
            case GenericAlias alias when alias.isUnion() -> alias.arguments().stream().allMatch(Validation::isText);
            default -> false;
        };
    }
}

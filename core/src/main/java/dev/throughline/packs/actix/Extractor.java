package dev.throughline.packs.actix;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.AliasType;
import dev.throughline.eval.rust.EnumType;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.TypeDefinition;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the argument of a handler for the type of its parameter. */
sealed interface Extractor {

    /**
     * A request is refused.
     *
     * @param words why; empty where the code of the project decides
     * @param failure the {@code Err} that is answered
     */
    record Refusal(String words, Value failure) {}

    /**
     * What an extractor does.
     *
     * @param value the argument, null where every request is refused
     */
    record Given(@Nullable Value value, List<Refusal> refusals) {
        static Given of(Value value) {
            return new Given(value, List.of());
        }

        /** The same as a {@code Result}. */
        Value asResult(Interpreter in) {
            List<Value> values = new ArrayList<>();
            if (value != null) {
                values.add(Results.ok(in, value));
            }
            refusals.forEach(refusal -> values.add(refusal.failure()));
            return Union.of(values);
        }
    }

    /** Makes the argument. */
    Given extract(Interpreter in, Value request, ActixRouter router, Site site);

    /** Whether it may ask who the caller is, so that it stands before the handler as a guard. */
    default boolean isGuard() {
        return false;
    }

    /** The project's function that extracts, or null. */
    default @Nullable Closure function(Interpreter in) {
        return null;
    }

    /** The extractor for a written type. */
    static Extractor of(Interpreter in, @Nullable TypeRef written, Scope scope) {
        if (written == null) {
            return new Plain(null);
        }
        if (written.name().equals("()")) {
            return new Several(written.arguments().stream().map(each -> of(in, each, scope)).toList());
        }
        World world = World.of(in);
        Value entity = world.types().entity(written.name(), scope);
        return switch (entity) {
            case AliasType alias when alias.target() != null -> of(in, alias.target(), alias.scope());
            case EnumType standard when standard.isStandard() && !written.arguments().isEmpty() ->
                new Perhaps(standard.name(), of(in, written.arguments().getFirst(), scope));
            case TypeDefinition definition -> new OfProject(written, scope);
            case Unknown library when library.path() != null -> ofLibrary(in, library.path(), written, scope);
            case null, default -> new Plain(world.types().resolve(written, scope));
        };
    }

    private static Extractor ofLibrary(Interpreter in, String path, TypeRef written, Scope scope) {
        if (path.equals("actix_web.Result") && !written.arguments().isEmpty()) {
            return new Perhaps("Result", of(in, written.arguments().getFirst(), scope));
        }
        List<Type> arguments = new ArrayList<>();
        for (TypeRef each : written.arguments()) {
            Type type = World.of(in).types().resolve(each, scope);
            arguments.add(type == null ? Type.ANY : type);
        }
        return new OfLibrary(path, arguments, World.of(in).types().resolve(written, scope));
    }

    /** Anything of which only the type is known, or nothing. */
    record Plain(@Nullable Type type) implements Extractor {
        @Override
        public Given extract(Interpreter in, Value request, ActixRouter router, Site site) {
            return Given.of(World.of(in).types().unknown(type));
        }
    }

    /** A tuple of extractors. */
    record Several(List<Extractor> parts) implements Extractor {
        @Override
        public Given extract(Interpreter in, Value request, ActixRouter router, Site site) {
            List<Value> values = new ArrayList<>();
            List<Refusal> refusals = new ArrayList<>();
            for (Extractor part : parts) {
                Given given = part.extract(in, request, router, site);
                refusals.addAll(given.refusals());
                if (given.value() == null) {
                    return new Given(null, refusals);
                }
                values.add(given.value());
            }
            return new Given(ListValue.of(values), refusals);
        }

        @Override
        public boolean isGuard() {
            return parts.stream().anyMatch(Extractor::isGuard);
        }
    }

    /** {@code Option} or {@code Result} of an extractor, whose refusals the handler sees. */
    record Perhaps(String name, Extractor inner) implements Extractor {
        @Override
        public Given extract(Interpreter in, Value request, ActixRouter router, Site site) {
            Given given = inner.extract(in, request, router, site);
            List<Value> values = new ArrayList<>();
            if (!name.equals("Option")) {
                return Given.of(given.asResult(in));
            }
            if (given.value() != null) {
                values.add(Results.some(in, given.value()));
            }
            if (!given.refusals().isEmpty()) {
                values.add(Results.none(in));
            }
            return Given.of(Union.of(values));
        }
    }

    /** A type of the project, which says itself how it is extracted. */
    record OfProject(TypeRef written, Scope scope) implements Extractor {
        private @Nullable Type type(Interpreter in) {
            return World.of(in).types().resolve(written, scope);
        }

        @Override
        public boolean isGuard() {
            return true;
        }

        @Override
        public @Nullable Closure function(Interpreter in) {
            Type type = type(in);
            return type == null
                    ? null
                    : World.of(in).implementations().function(type, "FromRequest", "from_request");
        }

        @Override
        public Given extract(Interpreter in, Value request, ActixRouter router, Site site) {
            Closure function = function(in);
            if (function == null) {
                return Given.of(World.of(in).types().unknown(type(in)));
            }
            RequestObject asked = new RequestObject(request, router);
            Value result = in.await(in.call(function, request, List.of(asked, Unknown.ANY), site), site);
            List<Value> values = new ArrayList<>();
            List<Refusal> refusals = new ArrayList<>();
            for (Value option : Results.opened(in, result)) {
                String variant = Results.standard(option);
                Value part = Results.part(option);
                if ("Ok".equals(variant) && part != null) {
                    values.add(part);
                } else if (option instanceof RecordValue failed && "Err".equals(variant)) {
                    refusals.add(new Refusal("", failed));
                } else {
                    values.add(World.of(in).types().unknown(type(in)));
                }
            }
            return new Given(values.isEmpty() ? null : Union.of(values), refusals);
        }
    }

    /** A type of actix-web or of a crate that goes with it. */
    record OfLibrary(String path, List<Type> arguments, @Nullable Type type) implements Extractor {
        @Override
        public boolean isGuard() {
            return LibraryExtractors.isGuard(path);
        }

        @Override
        public Given extract(Interpreter in, Value request, ActixRouter router, Site site) {
            return new LibraryExtractors(in, request, router, site).of(path, arguments, type);
        }
    }
}

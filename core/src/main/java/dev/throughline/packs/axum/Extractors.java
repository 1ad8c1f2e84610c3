package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Implementations;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.Types;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what handlers take of a request: {@code Ok} of it, {@code Err} of what it is refused with, or either. */
final class Extractors {
    private static final List<String> TRAITS = List.of("FromRequestParts", "FromRequest");

    private final Interpreter in;
    private final Exchanged exchange;
    private final StateCell state;

    Extractors(Interpreter in, Exchanged exchange, StateCell state) {
        this.in = in;
        this.exchange = exchange;
        this.state = state;
    }

    /** Whether the project says how a value of a type is made of a request. */
    static boolean isOfProject(Interpreter in, Type type) {
        Type inner = inner(type);
        return own(in, inner) != null || DerivedExtractor.of(inner) != null;
    }

    /** Of what may be missing or refused, what it is. */
    private static Type inner(Type type) {
        boolean wrapped = type.name().equals("Option") || type.name().equals("Result");
        return wrapped && !type.arguments().isEmpty() ? type.arguments().getFirst() : type;
    }

    private static @Nullable Closure own(Interpreter in, Type type) {
        Implementations all = World.of(in).implementations();
        for (String trait : TRAITS) {
            Closure found = type.name().isEmpty()
                    ? null
                    : all.function(type, trait, trait.equals("FromRequest") ? "from_request" : "from_request_parts");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What a type takes of the request; of one that is not known, anything or nothing. */
    Value of(@Nullable Type type, Site site) {
        if (type == null || type.name().isEmpty()) {
            return Union.of(Results.ok(in, Unknown.ANY), Results.failed(in, Unknown.ANY));
        }
        if (type.name().equals("Option") && !type.arguments().isEmpty()) {
            return Union.map(of(type.arguments().getFirst(), site), option -> Results.ok(in,
                    "Ok".equals(Results.variant(option)) ? Results.some(in, part(option)) : Results.none(in)));
        }
        if (type.name().equals("Result") && !type.arguments().isEmpty()) {
            return Union.map(of(type.arguments().getFirst(), site), option -> Results.ok(in, option));
        }
        Closure own = own(in, type);
        if (own != null) {
            return ofProject(own, type, site);
        }
        DerivedExtractor derived = DerivedExtractor.of(type);
        return derived != null ? derived.extract(in, this, type, site) : ofLibrary(type, site);
    }

    private static Value part(Value option) {
        Value part = Results.part(option);
        return part == null ? Unknown.ANY : part;
    }

    private Value ofProject(Closure own, Type type, Site site) {
        boolean whole = own.node().name().equals("from_request");
        Value given = new Request(exchange, state, !whole);
        Value asked = state.state();
        Value result = in.await(in.call(own, exchange.response(),
                List.of(given, asked == null ? Unknown.ANY : asked), site), site);
        List<Value> options = new ArrayList<>();
        for (Value option : Union.options(result)) {
            if (option instanceof Unknown) {
                options.add(Results.ok(in, World.of(in).types().unknown(type)));
                options.add(Results.failed(in, Unknown.ANY));
            } else {
                options.add("Ok".equals(Results.variant(option)) ? typed(option, type) : option);
            }
        }
        return Union.of(options);
    }

    /** A wrapper around what its argument says, where the code that makes it is generic. */
    private Value typed(Value made, Type type) {
        if (type.arguments().size() == 1 && Results.part(made) instanceof RecordValue wrapper
                && wrapper.field("0") instanceof Unknown open) {
            Value told = World.of(in).types().coerced(open, type.arguments().getFirst());
            if (!told.equals(open)) {
                RecordValue copy = wrapper.snapshot();
                in.write(copy, "0", told);
                return Results.ok(in, copy);
            }
        }
        return made;
    }

    // ------------------------------------------------------------------ the library's own

    private Value ofLibrary(Type type, Site site) {
        Types types = World.of(in).types();
        Type argument = type.arguments().isEmpty() ? null : type.arguments().getFirst();
        return switch (Library.last(type.name())) {
            case "State" -> ok(new Wrapped(States.of(in, state.state(), argument, site)));
            case "Extension" -> ok(new Wrapped(extension(argument)));
            case "HeaderMap" -> ok(new Headers(exchange));
            case "Method" -> ok(RequestFacts.method(in, exchange));
            case "Uri", "OriginalUri" -> ok(new Uri(exchange));
            case "Request" -> ok(new Request(exchange, state, false));
            case "Parts", "RequestParts" -> ok(new Request(exchange, state, true));
            case "Json", "Form", "Query", "Path", "Valid", "Garde", "Validated", "JsonOrForm" ->
                sent(type, argument, types);
            case "WithRejection" -> withRejection(type, site);
            case "TypedHeader" -> typedHeader(type, types);
            case "Cached", "OptionalQuery" -> argument == null ? ok(types.unknown(type)) : of(argument, site);
            case "CookieJar", "SignedCookieJar", "PrivateCookieJar", "Cookies", "Session" ->
                ok(types.unknown(type));
            default -> ok(types.unknown(type));
        };
    }

    private Value ok(Value value) {
        return Results.ok(in, value);
    }

    private Value extension(@Nullable Type type) {
        Value held = type == null ? null : Extensions.of(exchange, type);
        return held != null && held != Nothing.MISSING ? held : World.of(in).types().unknown(type);
    }

    private Value sent(Type type, @Nullable Type argument, Types types) {
        String name = Library.last(type.name());
        Value made = ok(new Wrapped(argument != null && List.of("Valid", "Garde", "Validated").contains(name)
                ? new Wrapped(types.unknown(argument.arguments().isEmpty() ? null : argument.arguments().getFirst()))
                : types.unknown(argument)));
        return Union.of(made, Results.failed(in, Rejections.of(in, name + "Rejection")));
    }

    /** {@code WithRejection<E, R>}: what {@code E} is refused with is made into {@code R}. */
    private Value withRejection(Type type, Site site) {
        Type inner = type.arguments().isEmpty() ? null : type.arguments().getFirst();
        Type error = type.arguments().size() > 1 ? type.arguments().get(1) : null;
        return Union.map(of(inner, site), option -> {
            if ("Ok".equals(Results.variant(option))) {
                return ok(new Wrapped(part(option)));
            }
            return Results.failed(in, error == null
                    ? part(option)
                    : World.of(in).types().converted(part(option), error, site));
        });
    }

    private Value typedHeader(Type type, Types types) {
        Value failed = Results.failed(in, Rejections.of(in, "TypedHeaderRejection"));
        return RequestFacts.isAnonymous(exchange) ? failed : Union.of(ok(types.unknown(type)), failed);
    }

    // ------------------------------------------------------------------ what the framework refuses

    /** How the framework refuses a request for what one of its extractors takes, where that is the route's affair. */
    Optional<Refusal> refusal(Type type) {
        Type argument = type.arguments().isEmpty() ? null : type.arguments().getFirst();
        return switch (Library.last(type.name())) {
            case "Json" -> isAnything(argument)
                    ? Optional.empty()
                    : Optional.of(new Refusal(422, "the body does not fit"));
            case "Form" -> isAnything(argument)
                    ? Optional.empty()
                    : Optional.of(new Refusal(422, "the form does not fit"));
            case "Query" -> SentText.fitsAll(in, argument)
                    ? Optional.empty()
                    : Optional.of(new Refusal(400, "the query does not fit"));
            case "Path" -> SentText.fitsAll(in, argument)
                    ? Optional.empty()
                    : Optional.of(new Refusal(400, "the path does not fit"));
            case "TypedHeader" -> Optional.of(new Refusal(400, "the header is missing or does not fit"));
            case "Valid", "Garde", "Validated" -> Optional.of(new Refusal(422, "the request is invalid"));
            default -> Optional.empty();
        };
    }

    /** Whether every body will do. */
    private static boolean isAnything(@Nullable Type type) {
        return type == null || type.name().isEmpty() || type.name().endsWith("serde_json.Value")
                || type.name().equals("serde_json.Map");
    }
}

package dev.throughline.packs.axum;

import dev.throughline.eval.Evaluation;
import dev.throughline.eval.Frame;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes responses of values, as {@code IntoResponse} does. */
final class IntoResponses {
    private static final String TRAIT = "IntoResponse";
    private static final String METHOD = "into_response";
    private static final Num OK = new Num(200);
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;

    private final Interpreter in;

    IntoResponses(Interpreter in) {
        this.in = in;
    }

    static void install(Models models) {
        models.value(Models.OF_VALUES + METHOD, new NativeFunction(METHOD,
                (in, call) -> new IntoResponses(in).of(call.argument(0), Place.here(in, call.site()))));
        for (String path : Library.paths(TRAIT)) {
            models.call(path + "." + METHOD,
                    (in, call) -> new IntoResponses(in).of(call.argument(0), Place.here(in, call.site())));
        }
    }

    /** The method of a value. */
    static NativeFunction method(Value self) {
        return new NativeFunction(
                METHOD, (in, call) -> new IntoResponses(in).of(self, Place.here(in, call.site())));
    }

    /**
     * Where an answer is made.
     *
     * @param frame the function that makes it, or null where the place alone counts
     */
    record Place(Site site, @Nullable Frame frame) {
        /** In the running code. */
        static Place here(Interpreter in, Site site) {
            return new Place(site, in.frame());
        }
    }

    /**
     * The responses for a value, each made under the conditions under which what it is made of was, and there.
     *
     * @param place where it is made of something of which the place is not known
     */
    Value of(Value value, Place place) {
        List<Value> made = new ArrayList<>();
        for (Value option : Union.options(value)) {
            Value one = option instanceof HeapValue heap
                    ? in.under(in.conditionWith(heap), () -> one(option, placeOf(heap, place)))
                    : one(option, place);
            made.addAll(Union.options(one));
        }
        return Union.of(made);
    }

    private Place placeOf(HeapValue heap, Place otherwise) {
        Site site = in.madeAt(heap, Site.NOWHERE);
        return site.equals(Site.NOWHERE) ? otherwise : new Place(site, Evaluation.makerOf(in, heap));
    }

    private Value one(Value option, Place place) {
        return switch (option) {
            case BuiltResponse response -> response;
            case Body body -> make(body.status(), body.content(), place);
            case SelfBuilder builder -> of(builder.built(), place);
            case Num status when isStatus(status) -> make(status, Nothing.UNDEFINED, place);
            case StatusOfResponse status ->
                make(status.response().status(), Nothing.UNDEFINED, place);
            case PassedStatus status -> make(status, Nothing.UNDEFINED, place);
            case PromiseValue(var result, var thrown, var reaction) when result != null -> of(result, place);
            case ListValue tuple -> ofTuple(tuple, place);
            case RecordValue record -> ofRecord(record, place);
            case Unknown unknown -> ofUnknown(unknown, place);
            default -> make(OK, option, place);
        };
    }

    private BuiltResponse make(Value status, Value body, Place place) {
        return BuiltResponse.make(in, status, body, place.site(), place.frame());
    }

    private static boolean isStatus(Num status) {
        return status.value() >= LOWEST_STATUS && status.value() <= HIGHEST_STATUS;
    }

    /** A tuple: a status, which may be missing, headers, and what the rest is answered with. */
    private Value ofTuple(ListValue tuple, Place place) {
        List<Value> parts = tuple.items().known();
        if (parts.isEmpty() || !tuple.items().exact()) {
            return make(OK, Nothing.UNDEFINED, place);
        }
        Value first = parts.getFirst();
        boolean alone = parts.size() == 1;
        if (Union.options(first).stream().allMatch(this::isStatusOrUnknown)) {
            return make(status(first), alone ? Nothing.UNDEFINED : bodyOf(parts.getLast()), place);
        }
        if (alone || parts.getLast() instanceof ListValue) {
            return make(OK, Nothing.UNDEFINED, place);
        }
        return of(parts.getLast(), place);
    }

    private static Value status(Value given) {
        return Union.map(given, each -> each instanceof StatusOfResponse of ? of.response().status() : each);
    }

    private boolean isStatusOrUnknown(Value value) {
        return switch (value) {
            case Num number -> isStatus(number);
            case PassedStatus status -> true;
            case StatusOfResponse status -> true;
            case Unknown unknown -> {
                Type type = World.of(in).types().of(unknown);
                yield type == null
                        ? unknown.path() == null || unknown.path().contains("status")
                        : type.name().equals("number");
            }
            default -> false;
        };
    }

    private static Value bodyOf(Value part) {
        return switch (part) {
            case Body body -> body.content();
            case BuiltResponse response -> response.body();
            default -> part;
        };
    }

    private Value ofRecord(RecordValue record, Place place) {
        String variant = Results.variant(record);
        Value part = Results.part(record);
        Type type = World.of(in).types().of(record);
        boolean result = type != null && type.name().equals("Result");
        if (result && variant != null) {
            return of(part == null ? Nothing.UNDEFINED : part, place);
        }
        Value own = ofProject(record, type, place);
        Value status = type != null && type.definition() != null ? Unknown.ANY : OK;
        return own != null ? own : make(status, record, place);
    }

    /** What the project's own implementation makes, or null; it is answered where the value was made. */
    private @Nullable Value ofProject(Value value, @Nullable Type type, Place place) {
        Closure own = type == null
                ? null
                : World.of(in).implementations().function(type, TRAIT, METHOD);
        if (own == null) {
            return null;
        }
        Value made = in.call(own, Nothing.UNDEFINED, List.of(value), place.site());
        List<Value> placed = new ArrayList<>();
        for (Value option : Union.options(of(made, place))) {
            placed.add(option instanceof BuiltResponse response ? at(response, place) : option);
        }
        return Union.of(placed);
    }

    private Value at(BuiltResponse response, Place place) {
        return in.under(in.conditionWith(response),
                () -> make(response.status(), response.body(), new Place(place.site(), null)));
    }

    private Value ofUnknown(Unknown unknown, Place place) {
        Type type = World.of(in).types().of(unknown);
        Value own = ofProject(unknown, type, place);
        if (own != null) {
            return own;
        }
        if (type != null && type.name().equals("Result")) {
            return Union.of(
                    of(World.of(in).types().unknown(argument(type, 0)), place),
                    of(World.of(in).types().unknown(argument(type, 1)), place));
        }
        return make(statusOf(unknown, type), unknown, place);
    }

    private static @Nullable Type argument(Type type, int index) {
        return index < type.arguments().size() ? type.arguments().get(index) : null;
    }

    /** The status of something of which only the type is known: most things are answered with 200. */
    private static Value statusOf(Unknown unknown, @Nullable Type type) {
        String path = type != null ? type.name() : unknown.path();
        if (path == null) {
            return Unknown.ANY;
        }
        Value rejection = Rejections.statuses(path);
        if (rejection != null) {
            return rejection;
        }
        String name = Library.last(path.endsWith("()") ? path.substring(0, path.length() - 2) : path);
        boolean open = List.of("Response", "StatusCode", "number", "dyn").contains(name)
                || path.contains("Redirect") || (type == null && !path.startsWith("axum"));
        return open ? Unknown.ANY : OK;
    }
}

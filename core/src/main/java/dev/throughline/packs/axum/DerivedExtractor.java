package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Attributes;
import dev.throughline.eval.rust.EnumType;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.StructType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code #[derive(FromRequest)] #[from_request(via(axum::Json), rejection(AppError))]}: a type that is made as another
 * extractor makes it.
 *
 * @param via the path of the other extractor, or null where its fields are extracted one by one
 * @param rejection the path of what it is refused with, or null for what the other one is refused with
 */
record DerivedExtractor(@Nullable String via, @Nullable String rejection) {
    private static final List<String> DERIVES = List.of("FromRequest", "FromRequestParts", "TypedPath");

    /** How a type of the project is made, or null where it is not said this way. */
    static @Nullable DerivedExtractor of(Type type) {
        List<Expr> attributes = switch (type.definition()) {
            case StructType struct -> struct.declaration().attributes();
            case EnumType variants -> variants.declaration().attributes();
            case null, default -> List.of();
        };
        boolean derived = attributes.stream().anyMatch(each -> Attributes.path(each).equals("derive")
                && each instanceof Expr.Call call
                && call.arguments().stream().anyMatch(DerivedExtractor::isOne));
        if (!derived) {
            return null;
        }
        Expr how = Attributes.named(attributes, "from_request");
        return new DerivedExtractor(argument(how, "via"), argument(how, "rejection"));
    }

    private static boolean isOne(Argument argument) {
        String path = Attributes.path(argument.value());
        return DERIVES.contains(path.substring(path.lastIndexOf(':') + 1));
    }

    /** The path in {@code name(path)}, or null. */
    private static @Nullable String argument(@Nullable Expr attribute, String name) {
        if (!(attribute instanceof Expr.Call call)) {
            return null;
        }
        return call.arguments().stream()
                .map(Argument::value)
                .filter(each -> each instanceof Expr.Call inner && Attributes.path(inner).equals(name)
                        && !inner.arguments().isEmpty())
                .map(each -> Attributes.path(((Expr.Call) each).arguments().getFirst().value()))
                .findFirst()
                .orElse(null);
    }

    /** Makes a value of the type. */
    Value extract(Interpreter in, Extractors extractors, Type type, Site site) {
        World world = World.of(in);
        Type error = type.definition() == null || rejection == null
                ? null
                : world.types().resolve(new TypeRef(rejection, List.of()), type.definition().scope());
        String other = via == null ? "" : via.substring(via.lastIndexOf(':') + 1);
        List<Value> made = new ArrayList<>();
        Value value = world.types().unknown(type);
        if (via != null && type.arguments().size() == 1) {
            value = wrapper(in, type, value, site);
        }
        made.add(Results.ok(in, value));
        boolean fits = via != null || SentText.fitsAll(in, new Type("()", List.of(type), null));
        String refused = !fits
                ? "PathRejection"
                : via == null
                        ? ""
                        : other.equals("State") || other.equals("Extension") ? "" : other + "Rejection";
        if (!refused.isEmpty() || error != null) {
            Value failure = refused.isEmpty() ? Unknown.ANY : Rejections.of(in, refused);
            made.add(Results.failed(in, error == null ? failure : world.types().converted(failure, error, site)));
        }
        return Union.of(made);
    }

    private static Value wrapper(Interpreter in, Type type, Value otherwise, Site site) {
        if (!(type.definition() instanceof StructType struct) || struct.declaration().fields().size() != 1) {
            return otherwise;
        }
        RecordValue made = RecordValue.instance(struct, false, site);
        in.write(made, struct.declaration().fields().getFirst().name(),
                World.of(in).types().unknown(type.arguments().getFirst()));
        return made;
    }
}

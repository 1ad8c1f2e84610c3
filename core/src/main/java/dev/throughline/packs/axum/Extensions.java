package dev.throughline.packs.axum;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.rust.Results;
import dev.throughline.eval.rust.TakesType;
import dev.throughline.eval.rust.Type;
import dev.throughline.eval.rust.World;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.web.Exchanged;
import org.jspecify.annotations.Nullable;

/** What middleware leaves with a request, by its type. */
final class Extensions extends DomainValue {
    private static final String SLOT = "#extension ";

    private final Exchanged exchange;

    Extensions(Exchanged exchange) {
        this.exchange = exchange;
    }

    @Override
    public Value call(Interpreter interpreter, Invocation invocation) {
        return this;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "insert" -> new NativeFunction(name, (in, call) -> {
                insert(in, exchange, call.argument(0));
                return Unknown.ANY;
            });
            case "get", "get_mut", "remove" -> new Get(null);
            case "clone" -> new NativeFunction(name, (in, call) -> this);
            default -> null;
        };
    }

    /** Leaves a value with the request. */
    static void insert(Interpreter in, Exchanged exchange, Value value) {
        for (Value option : Union.options(value)) {
            Type type = World.of(in).types().of(option);
            if (type != null && exchange.request() instanceof HeapValue request) {
                in.write(request, SLOT + type.name(), option);
            }
        }
    }

    /** What was left of a type, or null. */
    static @Nullable Value of(Exchanged exchange, Type type) {
        return exchange.request() instanceof HeapValue request ? request.field(SLOT + type.name()) : null;
    }

    private final class Get extends DomainValue implements TakesType {
        private final @Nullable Type type;

        Get(@Nullable Type type) {
            this.type = type;
        }

        @Override
        public Value as(Type wanted) {
            return new Get(wanted);
        }

        @Override
        public Value call(Interpreter in, Invocation call) {
            Value held = type == null ? null : of(exchange, type);
            if (held != null && held != Nothing.MISSING) {
                return Union.map(held, each -> each == Nothing.MISSING ? Results.none(in) : Results.some(in, each));
            }
            Value unknown = World.of(in).types().unknown(type);
            return Union.of(Results.some(in, unknown), Results.none(in));
        }
    }
}

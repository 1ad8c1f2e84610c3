package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** A function with a type argument: what it gives and is not known is of that type. */
public final class InstantiatedFunction extends DomainValue {
    private final Value function;
    private final Type type;

    InstantiatedFunction(Value function, Type type) {
        this.function = function;
        this.type = type;
    }

    /** The function without the argument. */
    public Value function() {
        return function;
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        Value result = in.call(function, call);
        Types types = World.of(in).types();
        return Union.map(result, option -> switch (option) {
            case Unknown unknown -> types.coerced(unknown, type);
            case Typed typed -> types.coerced(option, type);
            case RecordValue made when Results.part(made) instanceof Typed -> types.coerced(
                    made, new Type("Result", List.of(type, Type.ANY), World.of(in).result()));
            default -> option;
        });
    }
}

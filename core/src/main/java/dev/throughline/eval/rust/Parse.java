package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The method {@code parse} of a text: what it gives depends on the type that is asked for. */
final class Parse extends DomainValue implements TakesType {
    private final Value text;
    private final @Nullable Type type;

    Parse(Value text) {
        this(text, null);
    }

    private Parse(Value text, @Nullable Type type) {
        this.text = text;
        this.type = type;
    }

    @Override
    public Parse as(Type wanted) {
        return new Parse(text, wanted);
    }

    @Override
    public Value call(Interpreter in, Invocation call) {
        World world = World.of(in);
        if (type != null && type.definition() != null) {
            Value own = world.implementations().function(type, "FromStr", "from_str");
            if (own != null) {
                return in.call(own, Nothing.UNDEFINED, List.of(text), call.site());
            }
        }
        boolean number = type == null || type.name().equals(Type.NUMBER);
        if (number && text instanceof Text(String written) && written.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            return Receivers.make(in, Macros.required(world.result(), "Ok"), new Num(Double.parseDouble(written)));
        }
        Value error = world.types().unknown(Type.of("std.ParseError", List.of()));
        Type wanted = type == null ? Type.of("", List.of()) : type;
        Type result = new Type("Result", List.of(wanted, Type.of("", List.of())), world.result());
        if (number && text instanceof Text) {
            return Receivers.make(in, Macros.required(world.result(), "Err"), error);
        }
        Value unknown = world.types().unknown(result);
        return unknown instanceof Unknown ? unknown : Unknown.ANY;
    }
}

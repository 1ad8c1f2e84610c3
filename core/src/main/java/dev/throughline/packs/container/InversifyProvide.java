package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code fluentProvide(token)} gives: a chain that ends in a decorator which binds its class. */
final class InversifyProvide extends DomainValue {
    /** The mark of a class of which there is one instance. */
    static final String SINGLE = "provideSingle";

    /** The mark of any other class that a decorator binds. */
    static final String ANY = "provide";

    private final Value token;
    private final boolean single;

    InversifyProvide(Value token, boolean single) {
        this.token = token;
        this.single = single;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        if (name.equals("done")) {
            return new NativeFunction(name, (in, call) -> Marks.decorator(new Mark(
                    InversifyContainer.BINDING_DECORATORS, single ? SINGLE : ANY, List.of(token), call.site())));
        }
        boolean now = single || name.equals("inSingletonScope") || name.equals("inRequestScope");
        return new NativeFunction(name, (in, call) -> new InversifyProvide(token, now));
    }
}

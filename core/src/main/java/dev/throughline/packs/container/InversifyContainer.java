package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container of inversify. */
final class InversifyContainer extends ContainerValue {
    /** The library whose decorators bind classes. */
    static final String BINDING_DECORATORS = "inversify-binding-decorators";

    private final boolean single;
    private final Map<ClassValue, Provider> provided = new LinkedHashMap<>();
    private @Nullable Marks decorated;

    /**
     * @param single whether bindings that do not say so make one instance only
     */
    InversifyContainer(@Nullable ContainerValue parent, boolean single) {
        super(parent, new TypedInjector());
        this.single = single;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "bind", "rebind" ->
                new NativeFunction(name, (in, call) -> new InversifyBinding(this, call.argument(0), single));
            case "get", "getNamed", "getTagged", "resolve" ->
                new NativeFunction(name, (in, call) -> resolve(in, call.argument(0), call.site()));
            case "getAsync" -> new NativeFunction(name,
                    (in, call) -> PromiseValue.of(resolve(in, call.argument(0), call.site())));
            case "getAll" -> new NativeFunction(name,
                    (in, call) -> ListValue.maybe(List.of(resolve(in, call.argument(0), call.site()))));
            case "isBound" -> new NativeFunction(name, (in, call) -> has(call.argument(0)));
            case "unbind" -> new NativeFunction(name, (in, call) -> {
                unregister(in, call.argument(0));
                return Nothing.UNDEFINED;
            });
            case "load" -> new NativeFunction(name, this::load);
            case "loadAsync" -> new NativeFunction(name, (in, call) -> PromiseValue.of(load(in, call)));
            case "createChild" -> new NativeFunction(name, (in, call) -> new InversifyContainer(this, single));
            // The context that factories get has the container as a member.
            case "container" -> this;
            case "snapshot", "restore", "unbindAll", "applyMiddleware", "onActivation", "unload" ->
                new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            default -> null;
        };
    }

    private Value load(Interpreter in, Invocation call) {
        for (Value argument : call.arguments()) {
            for (Value module : Union.options(argument)) {
                if (module instanceof InversifyModule known) {
                    known.loadInto(in, this, call.site());
                }
            }
        }
        return Nothing.UNDEFINED;
    }

    /** From now on classes that decorators bind are found here, also those whose module runs later. */
    void takeDecorated(Marks marks) {
        decorated = marks;
    }

    @Override
    @Nullable Provider implicit(Value token) {
        if (decorated == null) {
            return null;
        }
        for (ClassValue type : decorated.classes()) {
            for (Mark mark : decorated.ofClass(type)) {
                if (mark.library().equals(BINDING_DECORATORS) && mark.argument(0).equals(token)) {
                    boolean one = single || mark.name().equals(InversifyProvide.SINGLE);
                    return provided.computeIfAbsent(type, t -> Provider.ofClass(t, one));
                }
            }
        }
        return null;
    }
}

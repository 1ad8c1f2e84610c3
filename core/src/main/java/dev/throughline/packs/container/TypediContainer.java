package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.decorator.Mark;
import dev.throughline.packs.decorator.Marks;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A container of typedi: the one that everybody shares, or one that is kept apart from it. */
final class TypediContainer extends ContainerValue {
    /** Members that the container has; old versions export it as the library's default. */
    static final Set<String> MEMBERS = Set.of("get", "getMany", "set", "has", "of", "ofInstance", "remove", "reset",
            "registerHandler", "import");

    TypediContainer(@Nullable ContainerValue parent) {
        super(parent, new TypedInjector());
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "get" -> new NativeFunction(name, (in, call) -> resolve(in, call.argument(0), call.site()));
            case "getMany" -> new NativeFunction(name,
                    (in, call) -> ListValue.maybe(List.of(resolve(in, call.argument(0), call.site()))));
            case "set" -> new NativeFunction(name, this::set);
            case "has" -> new NativeFunction(name, (in, call) -> has(call.argument(0)));
            case "of", "ofInstance" -> new NativeFunction(name,
                    (in, call) -> call.has(0) ? new TypediContainer(this) : root());
            case "remove" -> new NativeFunction(name, (in, call) -> {
                call.arguments().forEach(token -> unregister(in, token));
                return this;
            });
            case "reset", "import" -> new NativeFunction(name, (in, call) -> this);
            case "registerHandler" -> new NativeFunction(name, this::registerHandler);
            default -> null;
        };
    }

    private Value set(Interpreter in, Invocation call) {
        Value first = call.argument(0);
        if (call.has(1)) {
            register(in, first, new Provider(Provider.Kind.VALUE, call.argument(1), true), call.site());
        } else if (first instanceof RecordValue options) {
            setService(in, options, Nothing.UNDEFINED, call.site());
        } else if (first instanceof ListValue list) {
            for (Value entry : list.items().known()) {
                if (entry instanceof RecordValue options) {
                    setService(in, options, Nothing.UNDEFINED, call.site());
                }
            }
        }
        return this;
    }

    /**
     * Registers by options: {@code id}, {@code type}, {@code value}, {@code factory}, {@code transient}.
     *
     * @param decorated the class that the options stand on, else undefined
     */
    void setService(Interpreter in, RecordValue options, Value decorated, Site site) {
        boolean single = !Bool.TRUE.equals(options.field("transient"));
        Value type = options.field("type") != null ? in.get(options, "type", site) : decorated;
        Provider provider;
        if (options.field("value") != null) {
            provider = new Provider(Provider.Kind.VALUE, in.get(options, "value", site), true);
        } else if (options.field("factory") != null) {
            provider = new Provider(Provider.Kind.FACTORY, factory(in, options, site), single);
        } else {
            provider = Provider.ofClass(type, single);
        }
        if (options.field("id") != null) {
            register(in, in.get(options, "id", site), provider, site);
        }
        if (!(type instanceof Nothing)) {
            register(in, type, provider, site);
        }
    }

    /** A factory is a function, or a class with the name of one of its methods. */
    private Value factory(Interpreter in, RecordValue options, Site site) {
        Value factory = in.get(options, "factory", site);
        if (factory instanceof ListValue pair && pair.items().known().size() == 2
                && pair.items().known().get(1) instanceof Text(String method)) {
            Value type = pair.items().known().getFirst();
            return new NativeFunction(method, (i, call) -> {
                Value owner = resolve(i, type, call.site());
                return i.call(i.get(owner, method, call.site()), owner, call.arguments(), call.site());
            });
        }
        return factory;
    }

    /** What decorators of the project's own use: the value of a parameter or field is given by a function. */
    private Value registerHandler(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof RecordValue handler) {
            Value member = in.get(handler, "propertyName", call.site());
            Value index = in.get(handler, "index", call.site());
            Mark mark = new Mark("typedi", TypedInjector.HANDLER, List.of(in.get(handler, "value", call.site())),
                    call.site());
            Marks.of(in).place(mark, call.with(List.of(in.get(handler, "object", call.site()), member, index)));
        }
        return this;
    }
}

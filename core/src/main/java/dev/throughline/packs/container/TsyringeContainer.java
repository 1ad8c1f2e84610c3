package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container of tsyringe. */
final class TsyringeContainer extends ContainerValue {

    TsyringeContainer(@Nullable ContainerValue parent) {
        super(parent, new TypedInjector());
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "register" -> new NativeFunction(name, (in, call) -> {
                boolean single = call.argument(2) instanceof RecordValue options && isSingle(options);
                register(in, call.argument(0), provider(in, call.argument(1), single, call.site()), call.site());
                return this;
            });
            case "registerSingleton", "registerType" -> new NativeFunction(name, (in, call) -> {
                Value type = call.has(1) ? call.argument(1) : call.argument(0);
                boolean alias = call.has(1) && (type instanceof Text);
                Provider provider = alias
                        ? new Provider(Provider.Kind.ALIAS, type, false)
                        : Provider.ofClass(type, name.equals("registerSingleton"));
                register(in, call.argument(0), provider, call.site());
                return this;
            });
            case "registerInstance" -> new NativeFunction(name, (in, call) -> {
                Provider provider = new Provider(Provider.Kind.VALUE, call.argument(1), true);
                register(in, call.argument(0), provider, call.site());
                return this;
            });
            case "resolve" -> new NativeFunction(name, (in, call) -> resolve(in, call.argument(0), call.site()));
            case "resolveAll" -> new NativeFunction(name,
                    (in, call) -> ListValue.maybe(List.of(resolve(in, call.argument(0), call.site()))));
            case "isRegistered" -> new NativeFunction(name, (in, call) -> has(call.argument(0)));
            case "createChildContainer" -> new NativeFunction(name, (in, call) -> new TsyringeContainer(this));
            case "reset", "clearInstances", "afterResolution", "beforeResolution" ->
                new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            case "dispose" -> new NativeFunction(name, (in, call) -> PromiseValue.of(Nothing.UNDEFINED));
            default -> null;
        };
    }

    private static boolean isSingle(RecordValue options) {
        return options.field("lifecycle") instanceof Text(String word) && !word.equals("Transient");
    }

    private static Provider provider(Interpreter in, Value written, boolean single, Site site) {
        if (written instanceof RecordValue options) {
            for (String kind : List.of("useValue", "useClass", "useFactory", "useToken")) {
                if (options.field(kind) != null) {
                    Value provided = in.get(options, kind, site);
                    return switch (kind) {
                        case "useValue" -> new Provider(Provider.Kind.VALUE, provided, true);
                        case "useClass" -> Provider.ofClass(provided, single);
                        case "useFactory" -> new Provider(Provider.Kind.FACTORY, provided, single);
                        default -> new Provider(Provider.Kind.ALIAS, provided, false);
                    };
                }
            }
        }
        return written instanceof Unknown
                ? new Provider(Provider.Kind.VALUE, Unknown.ANY, true)
                : Provider.ofClass(written, single);
    }

    /** What the decorators of a class register. */
    void registerClass(Interpreter in, Value type, Invocation options, boolean single) {
        Provider provider = Provider.ofClass(type, single);
        register(in, type, provider, options.site());
        Value token = options.argument(0) instanceof RecordValue record && record.field("token") != null
                ? in.get(record, "token", options.site())
                : Nothing.UNDEFINED;
        if (!(token instanceof Nothing)) {
            register(in, token, provider, options.site());
        }
    }
}

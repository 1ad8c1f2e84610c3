package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of microframework, which starts a server by a list of loaders that share settings. */
public final class MicroframeworkPack implements Pack {
    private static final List<String> LIBRARIES = List.of("microframework-w3tec", "microframework");

    @Override
    public String name() {
        return "microframework";
    }

    @Override
    public Set<String> libraries() {
        return Set.copyOf(LIBRARIES);
    }

    @Override
    public void install(Models models) {
        for (String library : LIBRARIES) {
            models.call(library + ".bootstrapMicroframework", MicroframeworkPack::start);
        }
    }

    /** Runs the loaders one after the other; one that fails does not keep the audit from the next. */
    private static Value start(Interpreter in, Invocation call) {
        Value loaders = call.argument(0) instanceof RecordValue options
                ? in.get(options, "loaders", call.site())
                : call.argument(0);
        Settings settings = new Settings();
        List<Value> functions = loaders instanceof ListValue list ? list.items().known() : List.of(loaders);
        for (Value loader : functions) {
            in.catching(() -> in.await(
                    in.call(loader, Nothing.UNDEFINED, List.of(settings), call.site()), call.site()));
        }
        RecordValue framework = RecordValue.open(call.site());
        in.write(framework, "settings", settings);
        return PromiseValue.of(framework);
    }

    /** What the loaders share. */
    private static final class Settings extends DomainValue {
        private final RecordValue data = RecordValue.open(null);

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "setData" -> new NativeFunction(name, (in, call) -> {
                    String key = in.semantics().keyName(call.argument(0));
                    if (key != null) {
                        in.write(data, key, call.argument(1));
                    }
                    return Nothing.UNDEFINED;
                });
                case "getData" -> new NativeFunction(name, (in, call) -> {
                    String key = in.semantics().keyName(call.argument(0));
                    return key == null ? data : in.get(data, key, call.site());
                });
                case "onShutdown" -> new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
                default -> null;
            };
        }
    }
}

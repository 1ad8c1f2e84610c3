package dev.throughline.packs.container;

import dev.throughline.eval.Models;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Marks;
import java.util.List;
import java.util.Set;

/** Models of tsyringe. */
public final class TsyringePack implements Pack {
    private static final String LIBRARY = "tsyringe";

    @Override
    public String name() {
        return LIBRARY;
    }

    @Override
    public Set<String> libraries() {
        return Set.of(LIBRARY);
    }

    @Override
    public void install(Models models) {
        TsyringeContainer container = new TsyringeContainer(null);
        models.value(LIBRARY + ".container", container);
        for (String word : List.of("Singleton", "Transient", "ResolutionScoped", "ContainerScoped")) {
            models.value(LIBRARY + ".Lifecycle." + word, new Text(word));
        }
        Marks.record(models, LIBRARY, "inject", "injectAll", "injectWithTransform", "autoInjectable");
        for (String name : List.of("singleton", "scoped")) {
            models.call(LIBRARY + "." + name, (in, options) -> new NativeFunction(name, (i, call) -> {
                container.registerClass(i, call.argument(0), options, true);
                return Nothing.UNDEFINED;
            }));
        }
        models.call(LIBRARY + ".injectable", (in, options) -> new NativeFunction("injectable", (i, call) -> {
            if (options.argument(0) instanceof RecordValue record && record.field("token") != null) {
                container.registerClass(i, call.argument(0), options, false);
            }
            return Nothing.UNDEFINED;
        }));
        models.call(LIBRARY + ".registry", (in, options) -> new NativeFunction("registry", (i, call) -> {
            if (options.argument(0) instanceof ListValue list) {
                for (Value entry : list.items().known()) {
                    Value token = i.get(entry, "token", options.site());
                    i.call(i.get(container, "register", options.site()), container, List.of(token, entry),
                            options.site());
                }
            }
            return Nothing.UNDEFINED;
        }));
        for (String same : List.of("delay", "instanceCachingFactory", "instancePerContainerCachingFactory")) {
            models.call(LIBRARY + "." + same, (in, call) -> call.argument(0));
        }
    }
}

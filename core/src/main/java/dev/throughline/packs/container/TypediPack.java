package dev.throughline.packs.container;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Marks;
import java.util.Set;

/** Models of typedi. */
public final class TypediPack implements Pack {
    private static final String LIBRARY = "typedi";

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
        TypediContainer container = new TypediContainer(null);
        models.value(LIBRARY + ".Container", container);
        for (String name : TypediContainer.MEMBERS) {
            models.call(LIBRARY + "." + name, (in, call) -> in.call(in.get(container, name, call.site()), call));
        }
        Marks.record(models, LIBRARY, "Inject", "InjectMany");
        models.call(LIBRARY + ".Service", (in, options) -> new NativeFunction("Service", (i, call) -> {
            service(i, container, options, call.argument(0));
            return Nothing.UNDEFINED;
        }));
        models.call(LIBRARY + ".Token", (in, call) -> new NativeFunction(
                "@@" + (call.argument(0) instanceof Text(String name) ? name : "token"), (i, c) -> Nothing.UNDEFINED));
    }

    private static void service(Interpreter in, TypediContainer container, Invocation options, Value type) {
        Site site = options.site();
        switch (options.argument(0)) {
            case RecordValue record -> container.setService(in, record, type, site);
            case Nothing nothing -> container.register(in, type, Provider.ofClass(type, true), site);
            default -> {
                Provider provider = Provider.ofClass(type, true);
                container.register(in, options.argument(0), provider, site);
                container.register(in, type, provider, site);
            }
        }
    }
}

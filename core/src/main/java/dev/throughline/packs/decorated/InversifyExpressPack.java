package dev.throughline.packs.decorated;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Models;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.Pack;
import dev.throughline.packs.decorator.Marks;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Models of inversify-express-utils. */
public final class InversifyExpressPack implements Pack {
    /** The package whose decorators are read. */
    static final String LIBRARY = "inversify-express-utils";

    @Override
    public String name() {
        return LIBRARY;
    }

    @Override
    public Set<String> libraries() {
        return Set.of(LIBRARY);
    }

    @Override
    public List<String> makingOfApps() {
        return List.of("InversifyExpressServer(");
    }

    @Override
    public void install(Models models) {
        Marks.record(models, LIBRARY, "controller", "all", "httpGet", "httpPost", "httpPut", "httpPatch", "httpDelete",
                "httpHead", "httpOptions", "httpMethod", "withMiddleware");
        Marks.record(models, LIBRARY, InversifyServer.PARAMETERS.toArray(String[]::new));
        models.call(LIBRARY + ".InversifyExpressServer", (in, call) -> new Server(call.arguments()));
        ActionResults.install(models, LIBRARY);
    }

    /** The builder of an app. */
    private static final class Server extends DomainValue {
        private final java.util.List<Value> arguments;

        Server(java.util.List<Value> arguments) {
            this.arguments = arguments;
        }

        @Override
        public @Nullable Value member(Interpreter interpreter, String name, Site site) {
            return switch (name) {
                case "setConfig", "setErrorConfig" -> new NativeFunction(name, (in, call) -> {
                    in.write(this, name.equals("setConfig") ? "#config" : "#errors", call.argument(0));
                    return this;
                });
                case "build" -> new NativeFunction(name,
                        (in, call) -> new InversifyServer(in, arguments, field("#config"), field("#errors"),
                                call.site()).build());
                default -> null;
            };
        }
    }
}

package dev.throughline.packs.web;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that an app was given to. */
public final class ServerValue extends DomainValue implements HasApp {
    private final @Nullable RouterValue app;

    public ServerValue(@Nullable RouterValue app) {
        this.app = app;
    }

    @Override
    public @Nullable RouterValue app() {
        return app;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "listen" -> new NativeFunction(name, (in, call) -> {
                if (app != null) {
                    in.realm().companion(WebApps.class, WebApps::new).listens(app);
                }
                for (Value argument : call.arguments()) {
                    if (argument instanceof dev.throughline.eval.value.Closure) {
                        in.call(argument, this, List.of(), call.site());
                    }
                }
                return this;
            });
            case "close" -> new NativeFunction(name, (in, call) -> {
                if (call.argument(0) instanceof dev.throughline.eval.value.Closure) {
                    in.call(call.argument(0), this, List.of(Nothing.UNDEFINED), call.site());
                }
                return this;
            });
            case "address" -> new NativeFunction(name, (in, call) -> RecordValue.open(call.site()));
            case "on", "once", "off", "setTimeout", "ref", "unref", "removeListener" ->
                new NativeFunction(name, (in, call) -> this);
            default -> Unknown.ANY;
        };
    }
}

package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** A server of axum-test that is being set up. */
final class ServerBuilder extends DomainValue {

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return name.equals("build") || name.equals("try_build")
                ? new NativeFunction(name,
                        (in, call) -> new HttpClient(ClientKind.AXUM_TEST, call.argument(0)))
                : new NativeFunction(name, (in, call) -> this);
    }
}

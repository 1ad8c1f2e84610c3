package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** The address of a listener, or its port, wherever it is written into another address. */
final class ListenerAddress extends DomainValue {
    private final ListenerValue listener;

    ListenerAddress(ListenerValue listener) {
        this.listener = listener;
    }

    ListenerValue listener() {
        return listener;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return switch (name) {
            case "port" -> new NativeFunction(name, (in, call) -> this);
            case "ip" -> new NativeFunction(name, (in, call) -> new Text("127.0.0.1"));
            case "set_ip", "set_port" -> new NativeFunction(name, (in, call) -> Nothing.UNDEFINED);
            default -> null;
        };
    }
}

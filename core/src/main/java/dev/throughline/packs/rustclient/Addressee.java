package dev.throughline.packs.rustclient;

import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.web.RouterValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers at an address, as far as the pieces tell of which it was made. */
final class Addressee {
    private Addressee() {}

    /** Where requests to an address go: to the app that answers on the listener in it, else wherever it leads. */
    static TestTarget of(Value address) {
        return new TestTarget(app(address), new Text(""));
    }

    /** The app that answers on the listener whose address was written into another; null when none is known. */
    static @Nullable RouterValue app(Value address) {
        for (Value part : parts(address)) {
            if (part instanceof ListenerAddress listening && listening.listener().app() != null) {
                return listening.listener().app();
            }
        }
        return null;
    }

    /** Whether an address is one of a stub. */
    static boolean isStub(Value address) {
        return parts(address).stream().anyMatch(StubServer.class::isInstance);
    }

    private static List<Value> parts(Value address) {
        return address instanceof Template(List<Value> parts) ? parts : List.of(address);
    }
}

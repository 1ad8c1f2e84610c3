package dev.throughline.packs.rustclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server of a stub library that answers in the place of another system, and whatever its address is written into. */
public final class StubServer extends DomainValue {
    private static final Set<String> ADDRESSES = Set.of(
            "uri", "url", "base_url", "address", "server_url", "host_with_port", "port", "host", "url_str");

    private final String library;

    /**
     * @param library path of such a server among the values of libraries
     */
    public StubServer(String library) {
        this.library = library;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        return ADDRESSES.contains(name)
                ? new NativeFunction(name, (in, call) -> this)
                : Unknown.library(library).member(name);
    }
}

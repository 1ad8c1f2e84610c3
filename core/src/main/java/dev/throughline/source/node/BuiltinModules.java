package dev.throughline.source.node;

import java.util.Optional;
import java.util.Set;

/** The modules that Node itself brings. */
final class BuiltinModules {

    private static final Set<String> NAMES = Set.of(
            "assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram",
            "diagnostics_channel", "dns", "domain", "events", "fs", "http", "http2", "https", "inspector", "module",
            "net", "os", "path", "perf_hooks", "process", "punycode", "querystring", "readline", "repl", "stream",
            "string_decoder", "sys", "timers", "tls", "trace_events", "tty", "url", "util", "v8", "vm", "wasi",
            "worker_threads", "zlib");

    private BuiltinModules() {}

    /** The module's name without prefix, when the specifier names one. */
    static Optional<String> named(String specifier) {
        if (specifier.startsWith("node:")) {
            return Optional.of(specifier.substring("node:".length()));
        }
        int slash = specifier.indexOf('/');
        String first = slash < 0 ? specifier : specifier.substring(0, slash);
        return NAMES.contains(first) && !specifier.endsWith("/") ? Optional.of(specifier) : Optional.empty();
    }
}

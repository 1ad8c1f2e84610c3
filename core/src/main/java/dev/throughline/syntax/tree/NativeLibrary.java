package dev.throughline.syntax.tree;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/** Loads native libraries from the artifacts on the class path. A loaded library stays until the process ends. */
final class NativeLibrary {

    private final String name;
    private final SymbolLookup symbols;

    private NativeLibrary(String name, SymbolLookup symbols) {
        this.name = name;
        this.symbols = symbols;
    }

    /**
     * Loads the library of an artifact for this platform.
     *
     * @throws ParserUnavailable when it is missing or cannot be loaded
     */
    @SuppressWarnings("restricted")
    static NativeLibrary load(String library) {
        String fileName = NativePlatform.current().fileName(library);
        try {
            Path file = new NativeCache(CacheFolder.current()).place(fileName, resource("/lib/" + fileName));
            return new NativeLibrary(library, SymbolLookup.libraryLookup(file, Arena.global()));
        } catch (IOException | IllegalArgumentException e) {
            throw new ParserUnavailable("the native library " + fileName + " cannot be loaded", e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream stream = NativeLibrary.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IOException("not on the class path: " + path);
            }
            return stream.readAllBytes();
        }
    }

    /** The address of an exported function. */
    MemorySegment function(String symbol) {
        return symbols.find(symbol)
                .orElseThrow(() -> new ParserUnavailable("the native library " + name + " lacks " + symbol, null));
    }
}

package dev.throughline.syntax.tree;

import java.util.Locale;

/**
 * Operating system and processor, as the grammar artifacts name them.
 *
 * @param prefix start of the resource name, for example {@code x86_64-linux-gnu}
 * @param extension file name extension of a library, with the dot
 */
record NativePlatform(String prefix, String extension) {

    /** The platforms with native libraries, as a phrase for an error message. */
    static final String SUPPORTED = "Linux with glibc (not musl) and macOS, each on x86_64 and aarch64";

    /** The platform of this process. */
    static NativePlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /**
     * The platform with these values of the system properties {@code os.name} and {@code os.arch}.
     *
     * @throws ParserUnavailable when there are no libraries for it
     */
    static NativePlatform of(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT);
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            default -> "";
        };
        if (!processor.isEmpty()) {
            if (system.startsWith("linux")) {
                return new NativePlatform(processor + "-linux-gnu", ".so");
            }
            if (system.startsWith("mac")) {
                return new NativePlatform(processor + "-macos", ".dylib");
            }
            // The artifacts hold libraries for Windows too, but there the core exports no C function to bind.
        }
        throw new ParserUnavailable("no native parser for " + osName + " on " + osArch, null);
    }

    /** File name of a library on this platform. */
    String fileName(String library) {
        return prefix + "-" + library + extension;
    }
}

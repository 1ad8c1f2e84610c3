package dev.throughline.source.node;

/** A bare specifier taken apart: {@code @scope/name/sub/path} is the package {@code @scope/name} and the rest. */
record PackageReference(String packageName, String subpath) {

    static PackageReference of(String specifier) {
        // "npm:name@1" and "jsr:name" are how other runtimes write the same.
        int colon = specifier.indexOf(':');
        String plain = colon > 0 && (specifier.startsWith("npm:") || specifier.startsWith("jsr:"))
                ? specifier.substring(colon + 1)
                : specifier;
        int slash = plain.indexOf('/');
        if (plain.startsWith("@") && slash > 0) {
            slash = plain.indexOf('/', slash + 1);
        }
        return slash < 0
                ? new PackageReference(plain, "")
                : new PackageReference(plain.substring(0, slash), plain.substring(slash + 1));
    }
}

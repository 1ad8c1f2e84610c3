package dev.throughline.packs.django;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code include(…)}: the patterns of another place. */
final class Included extends DomainValue {
    private final Value patterns;
    private final @Nullable String namespace;
    private final @Nullable String file;

    /**
     * @param patterns what lists them
     * @param namespace stands before their names, or null
     * @param file the module that lists them, or null
     */
    Included(Value patterns, @Nullable String namespace, @Nullable String file) {
        this.patterns = patterns;
        this.namespace = namespace;
        this.file = file;
    }

    Value patterns() {
        return patterns;
    }

    @Nullable String namespace() {
        return namespace;
    }

    @Nullable String file() {
        return file;
    }
}

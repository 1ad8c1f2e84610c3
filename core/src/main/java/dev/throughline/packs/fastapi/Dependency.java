package dev.throughline.packs.fastapi;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code Depends(callable)}: what a parameter gets by calling something for each request. */
final class Dependency extends DomainValue {
    private final @Nullable Value callable;
    private final Site site;

    /**
     * @param callable what is called; null for the type of the parameter
     * @param site where it is written
     */
    Dependency(@Nullable Value callable, Site site) {
        this.callable = callable;
        this.site = site;
    }

    /** What is called, or null for the type of the parameter that it stands at. */
    @Nullable Value callable() {
        return callable;
    }

    Site site() {
        return site;
    }

    @Override
    public String toString() {
        return "Depends(" + callable + ")";
    }
}

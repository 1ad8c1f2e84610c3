package dev.throughline.packs.state;

import org.jspecify.annotations.Nullable;

/** A value through which one kind of stored resource is read and written. */
public interface StoredModel {

    /** Its name, or null when it is not known. */
    @Nullable String resource();
}

package dev.throughline.syntax.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that a declaration is generic in.
 *
 * @param bounds what it must be able to do, wherever that is written
 * @param otherwise the type that it is where none is given, or null
 */
public record TypeParameter(String name, List<TypeRef> bounds, @Nullable TypeRef otherwise) {

    /** One that has to be given. */
    public TypeParameter(String name, List<TypeRef> bounds) {
        this(name, bounds, null);
    }
}

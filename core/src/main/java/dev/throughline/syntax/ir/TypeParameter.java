package dev.throughline.syntax.ir;

import java.util.List;

/**
 * A type that a declaration is generic in.
 *
 * @param bounds what it must be able to do, wherever that is written
 */
public record TypeParameter(String name, List<TypeRef> bounds) {}

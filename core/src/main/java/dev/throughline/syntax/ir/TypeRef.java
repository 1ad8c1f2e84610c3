package dev.throughline.syntax.ir;

import java.util.List;

/**
 * A type as written, carried as data: resolution is the interpreter's business.
 *
 * @param name the written name, dotted where it is qualified; {@code |} for a union, {@code &} for an
 *     intersection, {@code []} for a list, {@code 'literal'} for a literal type, {@code ?} when the
 *     grammar has more than is kept
 * @param arguments type arguments, or the members of a union or intersection
 */
public record TypeRef(String name, List<TypeRef> arguments) {}

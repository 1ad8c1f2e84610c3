package dev.throughline.syntax.ir;

import java.util.List;

/**
 * A type as written, carried as data: resolution is the interpreter's business. In Rust, references are left out,
 * {@code ()} is a tuple of the arguments, {@code []} a slice or array, {@code dyn} and {@code impl} list their
 * bounds, {@code fn} and {@code Fn} have a tuple of parameters and the result, {@code !} never has a value, {@code _}
 * is inferred, and {@code as::X} is the type {@code X} that the first argument has for the trait that is the second.
 *
 * @param name the written name, with its dots or colons where it is qualified; {@code |} for a union, {@code &} for an
 *     intersection, {@code []} for a list, {@code 'literal'} for a literal type, {@code ?} when the
 *     grammar has more than is kept
 * @param arguments type arguments, or the members of a union or intersection
 */
public record TypeRef(String name, List<TypeRef> arguments) {}

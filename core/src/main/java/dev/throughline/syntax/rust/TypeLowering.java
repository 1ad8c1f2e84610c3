package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.TypeParameter;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lowers types and what declarations are generic in; lifetimes and references are left out. */
final class TypeLowering {

    /** What cannot be told. */
    private static final TypeRef UNKNOWN = new TypeRef("?", List.of());

    private final FileLowering file;

    TypeLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a type. */
    TypeRef lower(int node) {
        if (!file.enter()) {
            return UNKNOWN;
        }
        try {
            return dispatch(node);
        } finally {
            file.leave();
        }
    }

    /** Lowers the type in a field; a missing one is unknown. */
    TypeRef field(int owner, String field) {
        int type = file.nodes.field(owner, field);
        return type == NodeReader.NONE ? UNKNOWN : lower(type);
    }

    private TypeRef dispatch(int node) {
        return switch (file.nodes.kind(node)) {
            case "generic_type", "generic_type_with_turbofish" -> {
                TypeRef base = field(node, "type");
                List<TypeRef> arguments = new ArrayList<>(base.arguments());
                arguments.addAll(arguments(node));
                yield new TypeRef(base.name(), List.copyOf(arguments));
            }
            case "scoped_type_identifier", "scoped_identifier" -> path(node);
            case "reference_type", "pointer_type", "parenthesized_type" -> inner(node);
            case "array_type" -> new TypeRef("[]", List.of(field(node, "element")));
            case "tuple_type", "unit_type" -> new TypeRef("()", all(node));
            case "function_type" -> function(node);
            case "dynamic_type" -> new TypeRef("dyn", List.of(field(node, "trait")));
            case "abstract_type" -> new TypeRef("impl", bounds(field(node, "trait")));
            case "bounded_type" -> bounded(node);
            case "bracketed_type" -> qualifier(node);
            case "never_type" -> new TypeRef("!", List.of());
            case "higher_ranked_trait_bound" -> field(node, "type");
            case "type_binding" -> new TypeRef(
                    file.paths.name(file.nodes.field(node, "name")) + "=", List.of(field(node, "type")));
            case "macro_invocation" -> UNKNOWN;
            default -> new TypeRef(file.paths.name(node), List.of());
        };
    }

    private TypeRef inner(int node) {
        int type = file.nodes.field(node, "type");
        if (type != NodeReader.NONE) {
            return lower(type);
        }
        List<TypeRef> parts = all(node);
        return parts.isEmpty() ? UNKNOWN : parts.getLast();
    }

    private TypeRef path(int node) {
        PathLowering.Parts parts = file.paths.parts(node);
        TypeRef qualifier = parts.qualifier();
        if (qualifier == null) {
            return new TypeRef(String.join("::", parts.segments()), List.of());
        }
        return new TypeRef(
                qualifier.name() + "::" + String.join("::", parts.segments()), qualifier.arguments());
    }

    /** The type that a path starts at. */
    TypeRef qualifier(int node) {
        if (!file.nodes.is(node, "bracketed_type")) {
            return lower(node);
        }
        int inner = file.nodes.firstPart(node);
        if (file.nodes.is(inner, "qualified_type")) {
            return new TypeRef("as", List.of(field(inner, "type"), field(inner, "alias")));
        }
        return inner == NodeReader.NONE ? UNKNOWN : lower(inner);
    }

    private TypeRef function(int node) {
        int trait = file.nodes.field(node, "trait");
        int parameters = file.nodes.field(node, "parameters");
        int result = file.nodes.field(node, "return_type");
        return new TypeRef(
                trait == NodeReader.NONE ? "fn" : file.paths.name(trait),
                List.of(
                        new TypeRef("()", parameters == NodeReader.NONE ? List.of() : all(parameters)),
                        result == NodeReader.NONE ? new TypeRef("()", List.of()) : lower(result)));
    }

    /** Several bounds, which the grammar hangs behind the first with its {@code dyn} or {@code impl}. */
    private TypeRef bounded(int node) {
        List<TypeRef> parts = all(node);
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (parts.isEmpty()) {
            return UNKNOWN;
        }
        TypeRef first = parts.getFirst();
        boolean marked = first.name().equals("dyn") || first.name().equals("impl");
        List<TypeRef> bounds = new ArrayList<>(marked ? first.arguments() : bounds(first));
        parts.subList(1, parts.size()).forEach(part -> bounds.addAll(bounds(part)));
        return new TypeRef(marked ? first.name() : "+", List.copyOf(bounds));
    }

    private static List<TypeRef> bounds(TypeRef type) {
        return type.name().equals("+") ? type.arguments() : List.of(type);
    }

    /** The type arguments of a node. */
    List<TypeRef> arguments(int node) {
        int list = file.nodes.field(node, "type_arguments");
        return list == NodeReader.NONE ? List.of() : all(list);
    }

    private List<TypeRef> all(int list) {
        List<TypeRef> types = new ArrayList<>();
        for (int part : file.nodes.children(list)) {
            if (file.nodes.isToken(part, "_")) {
                types.add(new TypeRef("_", List.of()));
            } else if (file.nodes.isNamed(part) && !file.nodes.isExtra(part) && !file.nodes.isError(part)) {
                switch (file.nodes.kind(part)) {
                    case "lifetime", "mutable_specifier", "attribute_item", "for_lifetimes", "removed_trait_bound",
                            "use_bounds", "visibility_modifier" -> {
                        // They say nothing of the values.
                    }
                    case "parameter" -> types.add(field(part, "type"));
                    default -> types.add(lower(part));
                }
            }
        }
        return List.copyOf(types);
    }

    /** What a declaration is generic in, with all its bounds. */
    List<TypeParameter> parameters(int owner) {
        Map<String, List<TypeRef>> found = new LinkedHashMap<>();
        Map<String, TypeRef> defaults = new LinkedHashMap<>();
        int list = file.nodes.field(owner, "type_parameters");
        for (int part : list == NodeReader.NONE ? new int[0] : file.nodes.parts(list)) {
            int name = switch (file.nodes.kind(part)) {
                case "type_parameter", "const_parameter", "constrained_type_parameter",
                        "optional_type_parameter" ->
                    file.nodes.field(part, "name");
                case "type_identifier" -> part;
                default -> NodeReader.NONE;
            };
            if (name != NodeReader.NONE) {
                found.computeIfAbsent(file.paths.name(name), key -> new ArrayList<>())
                        .addAll(boundsIn(part));
                int otherwise = file.nodes.field(part, "default_type");
                if (otherwise != NodeReader.NONE) {
                    defaults.put(file.paths.name(name), lower(otherwise));
                }
            }
        }
        int where = file.nodes.partOfKind(owner, "where_clause");
        for (int predicate : where == NodeReader.NONE ? new int[0] : file.nodes.parts(where)) {
            int left = file.nodes.field(predicate, "left");
            List<TypeRef> known = left == NodeReader.NONE ? null : found.get(file.paths.name(left));
            if (known != null) {
                known.addAll(boundsIn(predicate));
            }
        }
        List<TypeParameter> parameters = new ArrayList<>();
        found.forEach((name, bounds) -> parameters.add(new TypeParameter(
                name, List.copyOf(bounds), defaults.get(name))));
        return List.copyOf(parameters);
    }

    /** The bounds that are written at a node. */
    List<TypeRef> boundsIn(int owner) {
        int bounds = file.nodes.field(owner, "bounds");
        return bounds == NodeReader.NONE ? List.of() : all(bounds);
    }

    /** Where a name stands, for want of a better place that of the whole. */
    Span spanAtName(int node) {
        int name = file.nodes.field(node, "name");
        return name == NodeReader.NONE ? file.nodes.span(node) : file.nodes.spanOnLineOf(node, name);
    }
}

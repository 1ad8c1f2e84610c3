package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers types to references by name; structure that no reader asks for becomes {@code ?}. */
final class TypeLowering {

    private static final TypeRef UNKEPT = new TypeRef("?", List.of());

    private final FileLowering file;

    TypeLowering(FileLowering file) {
        this.file = file;
    }

    /** The type in a field of a declaration, or null. */
    @Nullable TypeRef annotation(int owner, String field) {
        int annotation = file.nodes.field(owner, field);
        if (annotation == NodeReader.NONE) {
            return null;
        }
        return switch (file.nodes.kind(annotation)) {
            case "type_annotation" -> {
                int type = file.nodes.firstPart(annotation);
                yield type == NodeReader.NONE ? null : lower(type);
            }
            case "type_predicate_annotation", "type_predicate" -> new TypeRef("boolean", List.of());
            case "asserts_annotation", "asserts" -> new TypeRef("void", List.of());
            default -> lower(annotation);
        };
    }

    TypeRef lower(int node) {
        if (!file.enter()) {
            return UNKEPT;
        }
        try {
            return dispatch(node);
        } finally {
            file.leave();
        }
    }

    private TypeRef dispatch(int node) {
        NodeReader nodes = file.nodes;
        return switch (nodes.kind(node)) {
            case "type_identifier", "identifier", "predefined_type", "this_type", "this", "const" ->
                plain(nodes.text(node));
            case "nested_type_identifier", "nested_identifier" -> plain(nodes.dotted(node));
            case "generic_type" -> generic(node);
            case "union_type" -> new TypeRef("|", members(node, "union_type"));
            case "intersection_type" -> new TypeRef("&", members(node, "intersection_type"));
            case "array_type" -> new TypeRef("[]", all(node));
            case "readonly_type", "parenthesized_type", "optional_type" -> inner(node);
            case "tuple_type" -> new TypeRef("?", all(node));
            case "literal_type" -> literal(node);
            default -> UNKEPT;
        };
    }

    private TypeRef generic(int node) {
        int name = file.nodes.field(node, "name");
        int arguments = file.nodes.field(node, "type_arguments");
        return new TypeRef(
                name == NodeReader.NONE ? "?" : file.nodes.dotted(name),
                arguments == NodeReader.NONE ? List.of() : all(arguments));
    }

    /** Unions nest to the left, one level per member, so their spine is walked and not recursed into. */
    private List<TypeRef> members(int node, String kind) {
        Deque<Integer> open = new ArrayDeque<>();
        List<TypeRef> members = new ArrayList<>();
        open.push(node);
        while (!open.isEmpty()) {
            int next = open.pop();
            if (file.nodes.is(next, kind)) {
                int[] parts = file.nodes.parts(next);
                for (int i = parts.length - 1; i >= 0; i--) {
                    open.push(parts[i]);
                }
            } else {
                members.add(lower(next));
            }
        }
        return List.copyOf(members);
    }

    private TypeRef literal(int node) {
        int value = file.nodes.firstPart(node);
        return file.nodes.is(value, "string")
                ? plain("'" + file.literals.stringValue(value) + "'")
                : plain(file.nodes.text(node));
    }

    private TypeRef inner(int node) {
        int part = file.nodes.firstPart(node);
        return part == NodeReader.NONE ? UNKEPT : lower(part);
    }

    private List<TypeRef> all(int node) {
        List<TypeRef> types = new ArrayList<>();
        for (int part : file.nodes.parts(node)) {
            types.add(lower(part));
        }
        return List.copyOf(types);
    }

    private static TypeRef plain(String name) {
        return new TypeRef(name, List.of());
    }
}

package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers patterns, and what stands left of an assignment. */
final class PatternLowering {

    private final FileLowering file;

    PatternLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a pattern. */
    Pattern lower(int node) {
        return declared(node, null);
    }

    /**
     * Lowers a pattern whose whole has a type.
     *
     * @param type kept where the pattern is a name
     */
    Pattern declared(int node, @Nullable TypeRef type) {
        if (!file.enter()) {
            return new Pattern.Wildcard(file.nodes.span(node));
        }
        try {
            return dispatch(node, type);
        } finally {
            file.leave();
        }
    }

    private Pattern dispatch(int node, @Nullable TypeRef type) {
        Span span = file.nodes.span(node);
        return switch (file.nodes.kind(node)) {
            case "_" -> new Pattern.Wildcard(span);
            case "identifier", "shorthand_field_identifier", "self" -> name(node, span, type);
            case "match_pattern", "mut_pattern", "ref_pattern", "reference_pattern", "box_pattern",
                    "parenthesized_pattern" ->
                only(node, span, type);
            // The type of no value has but one: nothing is asked.
            case "tuple_pattern" -> isGroup(node) ? only(node, span, type) : sequence(parts(node));
            case "slice_pattern" -> sequence(parts(node));
            case "tuple_struct_pattern" -> variant(node, span);
            case "struct_pattern" -> record(node, span);
            case "captured_pattern" -> captured(node, span);
            case "or_pattern" -> {
                List<Pattern> options = new ArrayList<>();
                addOptions(node, options);
                yield options.size() == 1 ? options.getFirst() : new Pattern.Alternatives(List.copyOf(options));
            }
            case "range_pattern" -> range(node, span);
            case "remaining_field_pattern" -> new Pattern.Wildcard(span);
            default -> new Pattern.Constant(file.expressions.lower(node));
        };
    }

    /** Whether brackets hold a pattern together instead of asking for a tuple with a single part. */
    private boolean isGroup(int node) {
        List<Integer> parts = parts(node);
        return parts.isEmpty()
                || (parts.size() == 1 && !file.nodes.hasToken(node, ",") && !isRest(parts.getFirst()));
    }

    private Pattern name(int node, Span span, @Nullable TypeRef type) {
        String name = file.paths.name(node);
        int first = name.isEmpty() ? '_' : name.codePointAt(0);
        // By convention, which the compiler checks, constants and variants begin with a capital letter.
        return Character.isUpperCase(first)
                ? new Pattern.Constant(new Expr.Name(span, name))
                : new Pattern.Bind(span, name, type);
    }

    private Pattern only(int node, Span span, @Nullable TypeRef type) {
        int condition = file.nodes.field(node, "condition");
        for (int part : parts(node)) {
            if (part != condition && !file.nodes.is(part, "mutable_specifier")) {
                return declared(part, type);
            }
        }
        return new Pattern.Wildcard(span);
    }

    /** The parts of a pattern: unlike other rules, {@code _} is a mere token, and must keep its position. */
    private List<Integer> parts(int node) {
        List<Integer> parts = new ArrayList<>();
        for (int child : file.nodes.children(node)) {
            boolean rule = file.nodes.isNamed(child) && !file.nodes.isExtra(child) && !file.nodes.isError(child);
            if (file.nodes.isToken(child, "_") || (rule && !file.nodes.is(child, "attribute_item"))) {
                parts.add(child);
            }
        }
        return parts;
    }

    private Pattern.Sequence sequence(List<Integer> parts) {
        List<Pattern.@Nullable Slot> before = new ArrayList<>();
        List<Pattern.Slot> after = new ArrayList<>();
        Pattern rest = null;
        for (int part : parts) {
            Pattern taken = isRest(part) ? rest(part) : null;
            if (taken != null) {
                rest = taken;
            } else if (rest == null) {
                before.add(new Pattern.Slot(lower(part), null));
            } else {
                after.add(new Pattern.Slot(lower(part), null));
            }
        }
        return new Pattern.Sequence(List.copyOf(before), rest, List.copyOf(after));
    }

    private boolean isRest(int part) {
        return file.nodes.is(part, "remaining_field_pattern")
                || (file.nodes.is(part, "captured_pattern")
                        && file.nodes.partOfKind(part, "remaining_field_pattern") != NodeReader.NONE);
    }

    private Pattern rest(int part) {
        Span span = file.nodes.span(part);
        return file.nodes.is(part, "captured_pattern")
                ? new Pattern.Bind(span, file.paths.name(file.nodes.firstPart(part)), null)
                : new Pattern.Wildcard(span);
    }

    private TypeRef type(int node) {
        return file.types.field(node, "type");
    }

    private Pattern variant(int node, Span span) {
        List<Integer> parts = parts(node);
        parts.remove(Integer.valueOf(file.nodes.field(node, "type")));
        return new Pattern.Variant(span, type(node), sequence(parts));
    }

    private Pattern record(int node, Span span) {
        List<Pattern.Entry> entries = new ArrayList<>();
        boolean open = false;
        for (int part : file.nodes.parts(node)) {
            if (file.nodes.is(part, "remaining_field_pattern")) {
                open = true;
            } else if (file.nodes.is(part, "field_pattern")) {
                int name = file.nodes.field(part, "name");
                int pattern = file.nodes.field(part, "pattern");
                if (name != NodeReader.NONE) {
                    Pattern inner = pattern == NodeReader.NONE
                            ? new Pattern.Bind(file.nodes.span(name), file.paths.name(name), null)
                            : lower(pattern);
                    entries.add(new Pattern.Entry(file.expressions.key(name), new Pattern.Slot(inner, null)));
                }
            }
        }
        return new Pattern.Record(span, type(node), List.copyOf(entries), open);
    }

    private Pattern captured(int node, Span span) {
        List<Integer> parts = parts(node);
        parts.removeIf(part -> file.nodes.is(part, "mutable_specifier"));
        if (parts.size() < 2) {
            return parts.isEmpty() ? new Pattern.Wildcard(span) : lower(parts.getFirst());
        }
        return new Pattern.Named(span, file.paths.name(parts.getFirst()), lower(parts.get(1)));
    }

    private void addOptions(int node, List<Pattern> options) {
        if (!file.enter()) {
            options.add(new Pattern.Wildcard(file.nodes.span(node)));
            return;
        }
        try {
            for (int part : parts(node)) {
                if (file.nodes.is(part, "or_pattern")) {
                    addOptions(part, options);
                } else {
                    options.add(lower(part));
                }
            }
        } finally {
            file.leave();
        }
    }

    private Pattern range(int node, Span span) {
        int from = file.nodes.field(node, "left");
        int to = file.nodes.field(node, "right");
        return new Pattern.Range(
                span,
                from == NodeReader.NONE ? null : file.expressions.lower(from),
                to == NodeReader.NONE ? null : file.expressions.lower(to),
                !file.nodes.hasToken(node, ".."));
    }

    /** Lowers what stands left of an assignment. */
    Pattern assigned(int node) {
        Span span = file.nodes.span(node);
        if (!file.enter()) {
            return new Pattern.Wildcard(span);
        }
        try {
            return switch (file.nodes.kind(node)) {
                case "_" -> new Pattern.Wildcard(span);
                case "identifier" -> file.nodes.text(node).equals("_")
                        ? new Pattern.Wildcard(span)
                        : new Pattern.Bind(span, file.paths.name(node), null);
                case "tuple_expression", "array_expression" -> {
                    List<Pattern.@Nullable Slot> slots = new ArrayList<>();
                    for (int part : file.nodes.parts(node)) {
                        slots.add(new Pattern.Slot(assigned(part), null));
                    }
                    yield new Pattern.Sequence(List.copyOf(slots), null);
                }
                case "parenthesized_expression" -> {
                    int inner = file.nodes.firstPart(node);
                    yield inner == NodeReader.NONE ? new Pattern.Wildcard(span) : assigned(inner);
                }
                default -> new Pattern.Place(file.expressions.lower(node));
            };
        } finally {
            file.leave();
        }
    }
}

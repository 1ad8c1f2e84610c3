package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers what stands on the left of bindings and assignments. */
final class PatternLowering {

    private final FileLowering file;

    PatternLowering(FileLowering file) {
        this.file = file;
    }

    Pattern lower(int node) {
        return lower(node, null);
    }

    /**
     * Lowers a pattern.
     *
     * @param type declared type of the whole, kept where one name takes it
     */
    Pattern lower(int node, @Nullable TypeRef type) {
        if (!file.enter()) {
            return new Pattern.Place(file.expressions.opaque(node, "too deep"));
        }
        try {
            return dispatch(node, type);
        } finally {
            file.leave();
        }
    }

    /** A pattern that may carry a default. */
    Pattern.Slot slot(int node) {
        return switch (file.nodes.kind(node)) {
            case "assignment_pattern", "object_assignment_pattern", "assignment_expression" -> {
                int left = file.nodes.field(node, "left");
                if (left == NodeReader.NONE) {
                    yield new Pattern.Slot(new Pattern.Place(file.expressions.opaque(node, "missing")), null);
                }
                Pattern pattern = lower(left);
                String name = pattern instanceof Pattern.Bind bind ? bind.name() : "";
                yield new Pattern.Slot(pattern, file.expressions.field(node, "right", name));
            }
            default -> new Pattern.Slot(lower(node), null);
        };
    }

    /** The names that a pattern binds, in source order. */
    static void names(Pattern pattern, List<String> names) {
        switch (pattern) {
            case Pattern.Bind bind -> names.add(bind.name());
            case Pattern.Place place -> {
                // A place has been declared elsewhere.
            }
            case Pattern.Sequence sequence -> {
                for (Pattern.@Nullable Slot slot : sequence.elements()) {
                    if (slot != null) {
                        names(slot.pattern(), names);
                    }
                }
                if (sequence.rest() != null) {
                    names(sequence.rest(), names);
                }
            }
            case Pattern.Fields fields -> {
                fields.entries().forEach(entry -> names(entry.slot().pattern(), names));
                if (fields.rest() != null) {
                    names(fields.rest(), names);
                }
            }
            default -> {
                // The others are not written in this language.
            }
        }
    }

    private Pattern dispatch(int node, @Nullable TypeRef type) {
        NodeReader nodes = file.nodes;
        return switch (nodes.kind(node)) {
            case "identifier", "shorthand_property_identifier_pattern", "shorthand_property_identifier", "undefined" ->
                new Pattern.Bind(nodes.span(node), nodes.text(node), type);
            case "array_pattern", "array" -> sequence(node);
            case "object_pattern", "object" -> fields(node);
            case "parenthesized_expression", "non_null_expression", "rest_pattern", "spread_element",
                    "as_expression", "satisfies_expression" -> {
                int inner = nodes.firstPart(node);
                yield inner == NodeReader.NONE ? place(node) : lower(inner, type);
            }
            case "assignment_pattern", "object_assignment_pattern" -> slot(node).pattern();
            default -> place(node);
        };
    }

    private Pattern place(int node) {
        return new Pattern.Place(file.expressions.lower(node));
    }

    private Pattern sequence(int node) {
        List<Pattern.@Nullable Slot> elements = new ArrayList<>();
        Pattern rest = null;
        boolean filled = false;
        for (int child : file.nodes.children(node)) {
            if (file.nodes.isToken(child, ",")) {
                if (!filled) {
                    elements.add(null);
                }
                filled = false;
            } else if (isRest(child)) {
                rest = lower(child);
                filled = true;
            } else if (file.nodes.isNamed(child) && !file.nodes.isExtra(child) && !file.nodes.isError(child)) {
                elements.add(slot(child));
                filled = true;
            }
        }
        return new Pattern.Sequence(Collections.unmodifiableList(elements), rest);
    }

    private Pattern fields(int node) {
        List<Pattern.Entry> entries = new ArrayList<>();
        Pattern rest = null;
        for (int part : file.nodes.parts(node)) {
            if (isRest(part)) {
                rest = lower(part);
            } else {
                entries.add(entry(part));
            }
        }
        return new Pattern.Fields(List.copyOf(entries), rest);
    }

    private Pattern.Entry entry(int node) {
        String kind = file.nodes.kind(node);
        if (kind.equals("pair_pattern") || kind.equals("pair")) {
            int value = file.nodes.field(node, "value");
            Expr key = file.literals.key(node, "key");
            return new Pattern.Entry(
                    key,
                    value == NodeReader.NONE
                            ? new Pattern.Slot(new Pattern.Place(file.expressions.opaque(node, "missing")), null)
                            : slot(value));
        }
        Pattern.Slot slot = slot(node);
        String name = slot.pattern() instanceof Pattern.Bind bind ? bind.name() : "";
        return new Pattern.Entry(new Expr.Literal(file.nodes.span(node), new Constant.Text(name)), slot);
    }

    private boolean isRest(int node) {
        return file.nodes.is(node, "rest_pattern") || file.nodes.is(node, "spread_element");
    }
}

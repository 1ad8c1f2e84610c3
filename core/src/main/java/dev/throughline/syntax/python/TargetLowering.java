package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers what stands left of an assignment, in the head of a loop or behind {@code as}. What follows a star
 * is not in a pattern: it is stored afterwards, out of what the star has taken.
 */
final class TargetLowering {

    private final FileLowering file;

    TargetLowering(FileLowering file) {
        this.file = file;
    }

    /** How names are stored. */
    private enum Names {
        /** By a declaration in place. */
        DECLARED,
        /** Into a variable that is declared at the head of the body. */
        HOISTED,
        /** Into a variable of the comprehension's own. */
        OWN
    }

    /**
     * Lowers the target of an assignment.
     *
     * @param after takes what has to be stored afterwards
     */
    Pattern assigned(int node, List<Stmt> after) {
        return lower(node, Names.DECLARED, after);
    }

    /**
     * Lowers a target whose names are declared at the head of the body.
     *
     * @param node may be missing
     * @param after takes what has to be stored afterwards
     */
    Pattern hoisted(int node, int owner, List<Stmt> after) {
        return node == NodeReader.NONE ? missing(owner) : lower(node, Names.HOISTED, after);
    }

    /** Lowers the target of a comprehension's loop; the node may be missing. */
    Pattern own(int node, int owner) {
        return node == NodeReader.NONE ? missing(owner) : lower(node, Names.OWN, new ArrayList<>());
    }

    /** A statement that stores a value: a declaration where the target has a name that belongs here. */
    Stmt store(Span span, Pattern target, Expr value) {
        return declares(target)
                ? new Stmt.Declare(span, Stmt.Declare.Kind.FUNCTION, target, value)
                : new Stmt.Expression(span, new Expr.Assign(span, target, null, value));
    }

    /** Whether a target has a name that belongs to the body that is being lowered. */
    boolean declares(Pattern target) {
        return switch (target) {
            case Pattern.Bind bind -> !file.scope().isOutside(bind.name());
            case Pattern.Sequence sequence ->
                (sequence.rest() != null && declares(sequence.rest()))
                        || sequence.elements().stream().anyMatch(slot -> slot != null && declares(slot.pattern()));
            default -> false;
        };
    }

    private Pattern missing(int owner) {
        return new Pattern.Place(file.expressions.opaque(owner, "missing"));
    }

    private Pattern lower(int node, Names names, List<Stmt> after) {
        if (!file.enter()) {
            return new Pattern.Place(file.expressions.opaque(node, "too deep"));
        }
        try {
            return switch (file.nodes.kind(node)) {
                case "identifier", "keyword_identifier" -> name(node, names);
                case "pattern_list", "tuple_pattern", "list_pattern", "expression_list", "tuple", "list" ->
                    sequence(file.nodes.parts(node), names, after);
                case "parenthesized_expression", "as_pattern_target", "list_splat", "list_splat_pattern" -> {
                    int inner = file.nodes.firstPart(node);
                    yield inner == NodeReader.NONE ? missing(node) : lower(inner, names, after);
                }
                default -> new Pattern.Place(file.expressions.lower(node));
            };
        } finally {
            file.leave();
        }
    }

    private Pattern name(int node, Names names) {
        Span span = file.nodes.span(node);
        String name = file.nodes.text(node);
        if (names == Names.HOISTED) {
            file.scope().hoist(name, span);
            return new Pattern.Place(new Expr.Name(span, name));
        }
        return new Pattern.Bind(span, name, null);
    }

    private Pattern sequence(int[] parts, Names names, List<Stmt> after) {
        List<Pattern.@Nullable Slot> elements = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Pattern part = part(parts[i], names, after);
            if (isStar(parts[i])) {
                storeTail(parts, i, part, names, after);
                return new Pattern.Sequence(List.copyOf(elements), part);
            }
            elements.add(new Pattern.Slot(part, null));
        }
        return new Pattern.Sequence(List.copyOf(elements), null);
    }

    /** A part of a sequence: a name from outside is a place, so that the declaration of others leaves it alone. */
    private Pattern part(int node, Names names, List<Stmt> after) {
        Pattern part = lower(node, names, after);
        return names == Names.DECLARED && part instanceof Pattern.Bind bind && file.scope().isOutside(bind.name())
                ? new Pattern.Place(new Expr.Name(bind.span(), bind.name()))
                : part;
    }

    private boolean isStar(int node) {
        return file.nodes.is(node, "list_splat_pattern") || file.nodes.is(node, "list_splat");
    }

    /** Takes what follows a star from the end of what the star was given. */
    private void storeTail(int[] parts, int star, Pattern taken, Names names, List<Stmt> after) {
        int tail = parts.length - star - 1;
        Expr source = switch (taken) {
            case Pattern.Bind bind -> new Expr.Name(bind.span(), bind.name());
            case Pattern.Place place -> place.target();
            default -> null;
        };
        if (tail == 0 || source == null) {
            return;
        }
        Span span = file.nodes.span(parts[star]);
        for (int i = star + 1; i < parts.length; i++) {
            Pattern part = part(parts[i], names, after);
            after.add(store(span, part, new Expr.Index(span, source, fromEnd(span, parts.length - i), false)));
        }
        Expr kept = ChainLowering.sliceOf(span, null, fromEnd(span, tail), null);
        after.add(store(span, taken, new Expr.Index(span, source, kept, false)));
    }

    private static Expr fromEnd(Span span, int count) {
        return new Expr.Unary(span, "-", new Expr.Literal(span, new Constant.Number(count)));
    }
}

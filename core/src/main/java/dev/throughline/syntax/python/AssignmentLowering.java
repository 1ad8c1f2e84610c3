package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers assignments. A chain of them stores one value under several names. */
final class AssignmentLowering {

    /** Holds a value that is stored in several places none of which is a name. */
    private static final String SHARED = "#shared";

    private final FileLowering file;

    AssignmentLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers an assignment to the statements that store its value. */
    void add(int node, List<Stmt> out) {
        List<Integer> targets = new ArrayList<>();
        int at = node;
        while (file.nodes.is(at, "assignment")) {
            int left = file.nodes.field(at, "left");
            if (left != NodeReader.NONE) {
                targets.add(left);
            }
            if (file.nodes.field(at, "type") != NodeReader.NONE) {
                addAnnotated(at, out);
                return;
            }
            at = file.nodes.field(at, "right");
        }
        Expr value = at == NodeReader.NONE ? file.expressions.opaque(node, "missing") : value(at);
        if (targets.size() == 1) {
            addSingle(node, targets.getFirst(), value, out);
        } else {
            addShared(node, targets, value, out);
        }
    }

    /** Lowers {@code x += v}. */
    Expr augmented(int node) {
        int left = file.nodes.field(node, "left");
        if (left == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        Pattern target = file.targets.assigned(left, new ArrayList<>());
        String operator = file.operators.operator(node);
        String plain = operator.endsWith("=") ? operator.substring(0, operator.length() - 1) : operator;
        return new Expr.Assign(file.nodes.span(node), target, plain, value(file.nodes.field(node, "right"), node));
    }

    /** Lowers {@code x := v}, whose name belongs to the function around it. */
    Expr named(int node) {
        int name = file.nodes.field(node, "name");
        if (name == NodeReader.NONE) {
            return file.expressions.opaque(node, "missing");
        }
        Span span = file.nodes.span(name);
        String text = file.nodes.text(name);
        file.scope().hoist(text, span);
        return new Expr.Assign(
                file.nodes.span(node), new Pattern.Bind(span, text, null), null, file.expressions.field(node, "value"));
    }

    /** Lowers {@code x: T = v}; without a value nothing happens. */
    private void addAnnotated(int node, List<Stmt> out) {
        int left = file.nodes.field(node, "left");
        int right = file.nodes.field(node, "right");
        if (left == NodeReader.NONE || right == NodeReader.NONE) {
            return;
        }
        List<Stmt> after = new ArrayList<>();
        Pattern target = file.targets.assigned(left, after);
        if (target instanceof Pattern.Bind(Span span, String name, var none)) {
            target = new Pattern.Bind(span, name, TypeNames.of(file.annotations.field(node, "type")));
        }
        out.add(file.targets.store(file.nodes.span(node), target, value(right)));
        out.addAll(after);
    }

    private void addSingle(int node, int left, Expr value, List<Stmt> out) {
        List<Stmt> after = new ArrayList<>();
        Pattern target = file.targets.assigned(left, after);
        out.add(file.targets.store(file.nodes.span(node), target, value));
        out.addAll(after);
    }

    /** Stores the value under the first name that there is, and from there in all other places. */
    private void addShared(int node, List<Integer> targets, Expr value, List<Stmt> out) {
        Span span = file.nodes.span(node);
        int named = targets.stream()
                .filter(target -> file.nodes.is(target, "identifier"))
                .findFirst()
                .orElse(NodeReader.NONE);
        Expr shared;
        if (named == NodeReader.NONE) {
            out.add(new Stmt.Declare(span, Stmt.Declare.Kind.BLOCK, new Pattern.Bind(span, SHARED, null), value));
            shared = new Expr.Name(span, SHARED);
        } else {
            addSingle(node, named, value, out);
            shared = file.expressions.lower(named);
        }
        for (int target : targets) {
            if (target != named) {
                addSingle(node, target, shared, out);
            }
        }
    }

    private Expr value(int node, int owner) {
        return node == NodeReader.NONE ? file.expressions.opaque(owner, "missing") : value(node);
    }

    private Expr value(int node) {
        return file.nodes.is(node, "augmented_assignment") ? augmented(node) : file.expressions.lower(node);
    }
}

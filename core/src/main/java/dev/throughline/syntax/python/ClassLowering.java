package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;

/** Lowers classes: names that are bound in the body itself become members, all other statements run in place. */
final class ClassLowering {

    private final FileLowering file;

    ClassLowering(FileLowering file) {
        this.file = file;
    }

    /** Lowers a definition. */
    ClassNode definition(int node, List<Expr> decorators) {
        List<Expr> bases = bases(file.nodes.field(node, "superclasses"));
        int body = file.nodes.field(node, "body");
        Scope outer = file.open(Scope.ofClass());
        List<ClassNode.Member> members;
        try {
            members = body == NodeReader.NONE ? List.of() : new Members().lower(body);
        } finally {
            file.reopen(outer);
        }
        return new ClassNode(
                file.nodes.span(node), file.functions.name(node), bases, List.of(), members, decorators);
    }

    private List<Expr> bases(int list) {
        List<Expr> bases = new ArrayList<>();
        for (int part : list == NodeReader.NONE ? new int[0] : file.nodes.parts(list)) {
            switch (file.nodes.kind(part)) {
                case "keyword_argument", "dictionary_splat", "list_splat" -> {
                    // Only positional arguments are bases.
                }
                default -> bases.add(file.expressions.lower(part));
            }
        }
        return List.copyOf(bases);
    }

    /** The members of one class body, in the order in which they come to be. */
    private final class Members {
        private final List<ClassNode.Member> members = new ArrayList<>();
        private final List<Stmt> pending = new ArrayList<>();

        List<ClassNode.Member> lower(int body) {
            for (int part : file.nodes.partsAndErrors(body)) {
                add(part);
            }
            runPending();
            return List.copyOf(members);
        }

        private void add(int node) {
            if (file.nodes.is(node, "function_definition")) {
                runPending();
                String name = file.functions.name(node);
                members.add(new ClassNode.Method(
                        name,
                        null,
                        false,
                        ClassNode.Method.Kind.METHOD,
                        file.functions.definition(node, List.of())));
                return;
            }
            int assignment = annotated(node);
            if (assignment != NodeReader.NONE) {
                addAnnotated(assignment);
                return;
            }
            List<Stmt> statements = new ArrayList<>();
            file.statements.add(node, statements);
            pending.addAll(file.scope().takeHoisted());
            statements.forEach(this::add);
        }

        private void add(Stmt statement) {
            if (statement instanceof Stmt.Declare(var span, var kind, Pattern.Bind(var at, String name, var type), var value)
                    && kind == Stmt.Declare.Kind.FUNCTION) {
                runPending();
                members.add(new ClassNode.Field(name, null, true, value, type, null, List.of()));
            } else {
                pending.add(statement);
            }
        }

        /** The assignment with which a statement gives a name a type, or {@link NodeReader#NONE}. */
        private int annotated(int statement) {
            int part = file.nodes.is(statement, "expression_statement")
                    ? file.nodes.firstPart(statement)
                    : NodeReader.NONE;
            boolean typed = file.nodes.is(part, "assignment")
                    && file.nodes.field(part, "type") != NodeReader.NONE
                    && file.nodes.is(file.nodes.field(part, "left"), "identifier");
            return typed ? part : NodeReader.NONE;
        }

        private void addAnnotated(int assignment) {
            int value = file.nodes.field(assignment, "right");
            Expr annotation = file.annotations.field(assignment, "type");
            Expr initialiser = value == NodeReader.NONE ? null : file.expressions.lower(value);
            pending.addAll(file.scope().takeHoisted());
            runPending();
            members.add(new ClassNode.Field(
                    file.nodes.text(file.nodes.field(assignment, "left")),
                    null,
                    true,
                    initialiser,
                    TypeNames.of(annotation),
                    annotation,
                    List.of()));
        }

        private void runPending() {
            if (!pending.isEmpty()) {
                members.add(new ClassNode.StaticBlock(List.copyOf(pending)));
                pending.clear();
            }
        }
    }
}

package dev.throughline.syntax.ecmascript;

import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.ir.TypeRef;
import dev.throughline.syntax.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers classes and enumerations. */
final class ClassLowering {

    private final FileLowering file;

    ClassLowering(FileLowering file) {
        this.file = file;
    }

    /**
     * Lowers a class.
     *
     * @param binding name of what it is bound to, taken when it has no name of its own
     * @param leading decorators that stand before an {@code export} in front of the class
     */
    ClassNode lower(int node, String binding, List<Expr> leading) {
        int name = file.nodes.field(node, "name");
        int body = file.nodes.field(node, "body");
        List<Expr> decorators = new ArrayList<>(leading);
        decorators.addAll(file.functions.decorators(node));
        List<Expr> bases = new ArrayList<>();
        List<TypeRef> interfaces = new ArrayList<>();
        heritage(node, bases, interfaces);
        return new ClassNode(
                file.nodes.span(node),
                name == NodeReader.NONE ? binding : file.nodes.text(name),
                List.copyOf(bases),
                List.copyOf(interfaces),
                body == NodeReader.NONE ? List.of() : members(body),
                List.copyOf(decorators));
    }

    Stmt enumeration(int node) {
        List<Stmt.DeclareEnum.Member> members = new ArrayList<>();
        int body = file.nodes.field(node, "body");
        for (int part : body == NodeReader.NONE ? new int[0] : file.nodes.parts(body)) {
            if (file.nodes.is(part, "enum_assignment")) {
                String name = LiteralLowering.nameOf(file.literals.key(part, "name"));
                members.add(new Stmt.DeclareEnum.Member(name, file.expressions.field(part, "value")));
            } else {
                String name = file.nodes.is(part, "string")
                        ? file.literals.stringValue(part)
                        : file.nodes.text(part);
                members.add(new Stmt.DeclareEnum.Member(name, null));
            }
        }
        int name = file.nodes.field(node, "name");
        return new Stmt.DeclareEnum(
                file.nodes.span(node), name == NodeReader.NONE ? "" : file.nodes.text(name), List.copyOf(members));
    }

    private void heritage(int node, List<Expr> bases, List<TypeRef> interfaces) {
        int heritage = file.nodes.partOfKind(node, "class_heritage");
        if (heritage == NodeReader.NONE) {
            return;
        }
        for (int part : file.nodes.parts(heritage)) {
            switch (file.nodes.kind(part)) {
                case "extends_clause" -> bases.add(file.expressions.field(part, "value"));
                case "implements_clause" -> {
                    for (int type : file.nodes.parts(part)) {
                        interfaces.add(file.types.lower(type));
                    }
                }
                // The JavaScript grammar has the base expression without a clause around it.
                default -> bases.add(file.expressions.lower(part));
            }
        }
    }

    private List<ClassNode.Member> members(int body) {
        List<ClassNode.Member> members = new ArrayList<>();
        List<Expr> pending = new ArrayList<>();
        for (int part : file.nodes.parts(body)) {
            if (file.nodes.is(part, "decorator")) {
                pending.add(file.expressions.onlyPart(part));
                continue;
            }
            ClassNode.Member member = member(part, pending);
            if (member != null) {
                members.add(member);
            }
            pending.clear();
        }
        return List.copyOf(members);
    }

    /** A member with its run-time part, or null for one that exists for the type checker only. */
    private ClassNode.@Nullable Member member(int node, List<Expr> leading) {
        return switch (file.nodes.kind(node)) {
            case "method_definition" -> method(node, decorators(node, leading));
            case "public_field_definition" -> field(node, "name", decorators(node, leading));
            case "field_definition" -> field(node, "property", decorators(node, leading));
            case "class_static_block" -> {
                int body = file.nodes.field(node, "body");
                yield new ClassNode.StaticBlock(body == NodeReader.NONE ? List.of() : file.statements.body(body));
            }
            default -> null;
        };
    }

    private List<Expr> decorators(int node, List<Expr> leading) {
        List<Expr> decorators = new ArrayList<>(leading);
        decorators.addAll(file.functions.decorators(node));
        return List.copyOf(decorators);
    }

    private ClassNode.Member method(int node, List<Expr> decorators) {
        Expr key = file.literals.key(node, "name");
        String name = writtenName(key);
        boolean isStatic = isStatic(node);
        ClassNode.Method.Kind kind = file.functions.kind(node);
        if (kind == ClassNode.Method.Kind.METHOD && !isStatic && "constructor".equals(name)) {
            kind = ClassNode.Method.Kind.CONSTRUCTOR;
        }
        return new ClassNode.Method(
                name,
                name == null ? key : null,
                isStatic,
                kind,
                file.functions.method(node, name == null ? "" : name, decorators));
    }

    private ClassNode.@Nullable Member field(int node, String nameField, List<Expr> decorators) {
        if (file.nodes.hasToken(node, "declare") || file.nodes.hasToken(node, "abstract")) {
            return null;
        }
        Expr key = file.literals.key(node, nameField);
        String name = writtenName(key);
        int value = file.nodes.field(node, "value");
        return new ClassNode.Field(
                name,
                name == null ? key : null,
                isStatic(node),
                value == NodeReader.NONE ? null : file.expressions.lower(value, name == null ? "" : name),
                file.types.annotation(node, "type"),
                null,
                decorators);
    }

    private boolean isStatic(int node) {
        return file.nodes.hasToken(node, "static") || file.nodes.hasToken(node, "static get");
    }

    private static @Nullable String writtenName(Expr key) {
        return key instanceof Expr.Literal(var span, Constant.Text(String name)) ? name : null;
    }
}

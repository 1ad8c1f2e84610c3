package dev.throughline.eval;

import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes class values: base, methods, accessors, statics. */
final class Classes {
    /** Scope variable that holds the class whose code runs, for {@code super}. */
    static final String HOME = "#home";

    private final Interpreter in;

    Classes(Interpreter in) {
        this.in = in;
    }

    ClassValue define(ClassNode node, Scope scope) {
        List<Value> bases = new ArrayList<>();
        for (Expr written : node.bases()) {
            Value base = in.expressions().eval(written, scope);
            bases.add(base instanceof Union union
                    ? union.options().stream().filter(ClassValue.class::isInstance).findFirst().orElse(Unknown.ANY)
                    : base);
        }
        Scope inside = scope.block();
        ClassValue type = new ClassValue(node, inside, in.currentFrame().module(), bases);
        in.write(inside, HOME, type);
        if (in.members().objects().bodiesAreNamespaces()) {
            namespace(type, inside.classBody());
            return type;
        }
        if (!node.name().isEmpty()) {
            in.write(inside, node.name(), type);
        }
        for (ClassNode.Member member : node.members()) {
            switch (member) {
                case ClassNode.Method method -> method(type, method, inside);
                case ClassNode.Field field -> {
                    String name = field.isStatic() ? name(field, inside) : null;
                    if (name != null) {
                        in.write(inside, Expressions.THIS, type);
                        in.write(type, name, initial(field, inside));
                    }
                }
                case ClassNode.StaticBlock block -> in.statements().block(block.body(), inside);
            }
        }
        return new Decorators(in, this, type, inside).run();
    }

    /** A body whose variables become the members of the class, in order. */
    private void namespace(ClassValue type, Scope body) {
        for (ClassNode.Member member : type.node().members()) {
            switch (member) {
                case ClassNode.Method method -> {
                    Closure closure = in.expressions().closure(method.function(), body, type);
                    type.methods().put(closure.node().name(), closure);
                    in.write(body, closure.node().name(), closure);
                }
                case ClassNode.Field field -> {
                    Expr initialiser = field.initialiser();
                    if (initialiser != null && field.name() != null) {
                        in.write(body, field.name(), in.expressions().eval(initialiser, body));
                    }
                }
                case ClassNode.StaticBlock block -> in.statements().list(block.body(), body);
            }
            body.variables().forEach((name, value) -> {
                if (!value.equals(type.slot(name))) {
                    in.write(type, name, value);
                }
            });
        }
        in.members().objects().defined(type);
    }

    /** The initial value of a field. */
    Value initial(ClassNode.Field field, Scope scope) {
        Expr initialiser = field.initialiser();
        if (initialiser == null) {
            return Nothing.UNDEFINED;
        }
        return in.expressions().eval(initialiser, scope);
    }

    @Nullable String name(ClassNode.Member member, Scope scope) {
        Expr computed = member.computedName();
        if (computed == null) {
            return member.name();
        }
        return in.semantics().keyName(in.expressions().eval(computed, scope));
    }

    private void method(ClassValue type, ClassNode.Method method, Scope scope) {
        String name = name(method, scope);
        if (name == null) {
            return;
        }
        Closure closure = new Closure(method.function(), scope, type.module(), type);
        switch (method.kind()) {
            case METHOD -> {
                if (method.isStatic()) {
                    in.write(type, name, closure);
                } else {
                    type.methods().put(name, closure);
                }
            }
            case CONSTRUCTOR -> type.methods().put("constructor", closure);
            case GETTER -> {
                if (method.isStatic()) {
                    in.write(type, Members.GETTER + name, closure);
                } else {
                    type.getters().put(name, closure);
                }
            }
            case SETTER -> type.setters().put(name, closure);
        }
    }
}

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

/** Makes class values: base, methods, accessors, statics, decorators. */
final class Classes {
    /** Scope variable that holds the class whose code runs, for {@code super}. */
    static final String HOME = "#home";

    private final Interpreter in;

    Classes(Interpreter in) {
        this.in = in;
    }

    ClassValue define(ClassNode node, Scope scope) {
        Value base = node.bases().isEmpty()
                ? null
                : in.expressions().eval(node.bases().getFirst(), scope);
        if (base instanceof Union union) {
            base = union.options().stream().filter(ClassValue.class::isInstance).findFirst().orElse(Unknown.ANY);
        }
        Scope inside = scope.block();
        ClassValue type = new ClassValue(node, inside, in.currentFrame().module(), base);
        in.write(inside, HOME, type);
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
        decorate(type, node, inside);
        return type;
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

    /**
     * Runs decorators as the language does: members first, with the prototype's stand-in (the class), the
     * member's name and a descriptor; parameters with their position; the class last.
     */
    private void decorate(ClassValue type, ClassNode node, Scope scope) {
        for (ClassNode.Member member : node.members()) {
            String name = name(member, scope);
            if (name == null) {
                continue;
            }
            Value key = new dev.throughline.eval.value.Text(name);
            switch (member) {
                case ClassNode.Method method -> {
                    decorateParameters(type, method, key, scope);
                    Closure closure = type.methods().get(name);
                    Value descriptor = descriptor(closure == null ? Unknown.ANY : closure);
                    apply(method.function().decorators(), List.of(type, key, descriptor), scope);
                    Value replaced = in.get(descriptor, "value", Site.NOWHERE);
                    if (replaced instanceof Closure other && closure != null && other != closure) {
                        type.methods().put(name, other);
                    }
                }
                case ClassNode.Field field -> apply(field.decorators(), List.of(type, key), scope);
                case ClassNode.StaticBlock block -> {}
            }
        }
        Closure constructor = type.methods().get("constructor");
        if (constructor != null) {
            parameters(constructor, List.of(type, Nothing.UNDEFINED), scope);
        }
        apply(node.decorators(), List.of(type), scope);
    }

    private static Value descriptor(Value method) {
        dev.throughline.eval.value.RecordValue record = dev.throughline.eval.value.RecordValue.open(null);
        record.restore("value", method);
        return record;
    }

    private void decorateParameters(ClassValue type, ClassNode.Method method, Value key, Scope scope) {
        Closure closure = type.methods().get(method.name());
        if (method.kind() == ClassNode.Method.Kind.METHOD && closure != null) {
            parameters(closure, List.of(type, key), scope);
        }
    }

    private void parameters(Closure function, List<Value> leading, Scope scope) {
        List<dev.throughline.syntax.ir.FunctionNode.Parameter> parameters = function.node().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            List<Value> arguments = new ArrayList<>(leading);
            arguments.add(new dev.throughline.eval.value.Num(i));
            apply(parameters.get(i).decorators(), arguments, scope);
        }
    }

    private void apply(List<Expr> decorators, List<Value> arguments, Scope scope) {
        List<Value> functions = new ArrayList<>();
        decorators.forEach(d -> functions.add(in.expressions().eval(d, scope)));
        for (int i = functions.size() - 1; i >= 0; i--) {
            Site site = in.expressions().site(decorators.get(i).span());
            in.call(functions.get(i), Nothing.UNDEFINED, arguments, site);
        }
    }
}

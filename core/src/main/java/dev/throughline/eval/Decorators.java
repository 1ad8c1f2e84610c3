package dev.throughline.eval;

import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.ClassNode;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.FunctionNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the decorators of a class in the language's order: members first, with the prototype, or the class where the
 * member is static, the member's name and a descriptor; parameters with their position; those of the class last.
 */
final class Decorators {
    private static final String VALUE = "value";

    private final Interpreter in;
    private final Classes classes;
    private final ClassValue type;
    private final Scope scope;

    Decorators(Interpreter in, Classes classes, ClassValue type, Scope scope) {
        this.in = in;
        this.classes = classes;
        this.type = type;
        this.scope = scope;
    }

    /** Runs them all; gives the class, or the one of the project that a decorator puts in its place. */
    ClassValue run() {
        for (ClassNode.Member member : type.node().members()) {
            String name = classes.name(member, scope);
            if (name == null) {
                continue;
            }
            switch (member) {
                case ClassNode.Method method when method.kind() != ClassNode.Method.Kind.CONSTRUCTOR ->
                    method(method, name);
                case ClassNode.Field field when !field.decorators().isEmpty() ->
                    apply(field.decorators(), List.of(target(field.isStatic()), new Text(name)));
                default -> {}
            }
        }
        Closure constructor = type.methods().get("constructor");
        if (constructor != null) {
            parameters(constructor.node(), List.of(type, Nothing.UNDEFINED));
        }
        ClassValue result = type;
        for (Value given : apply(type.node().decorators(), List.of(type))) {
            result = given instanceof ClassValue other ? other : result;
        }
        return result;
    }

    private Value target(boolean isStatic) {
        return isStatic ? type : in.get(type, "prototype", Site.NOWHERE);
    }

    private void method(ClassNode.Method method, String name) {
        FunctionNode function = method.function();
        boolean decorated = function.parameters().stream().anyMatch(p -> !p.decorators().isEmpty());
        if (function.decorators().isEmpty() && !decorated) {
            return;
        }
        Value target = target(method.isStatic());
        parameters(function, List.of(target, new Text(name)));
        Value declared = method.isStatic() ? type.field(name) : type.methods().get(name);
        RecordValue descriptor = RecordValue.open(null);
        descriptor.restore(VALUE, declared == null ? Unknown.ANY : declared);
        List<Value> given = apply(function.decorators(), List.of(target, new Text(name), descriptor));
        Value replaced = in.get(descriptor, VALUE, Site.NOWHERE);
        for (Value each : given) {
            replaced = each instanceof RecordValue other && other.field(VALUE) != null
                    ? in.get(other, VALUE, Site.NOWHERE)
                    : replaced;
        }
        if (declared != null && !declared.equals(replaced)) {
            replace(target, name, replaced);
        }
    }

    /** Puts another function in a method's place; of what is not known the method itself is still the best account. */
    private void replace(Value target, String name, Value function) {
        switch (function) {
            case Closure closure -> {
                if (target != type) {
                    type.methods().put(name, closure);
                }
                in.set(target, name, closure, Site.NOWHERE);
            }
            case BoundFunction bound -> in.set(target, name, bound, Site.NOWHERE);
            case NativeFunction code -> in.set(target, name, code, Site.NOWHERE);
            default -> {}
        }
    }

    private void parameters(FunctionNode function, List<Value> leading) {
        List<FunctionNode.Parameter> parameters = function.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            List<Value> arguments = new ArrayList<>(leading);
            arguments.add(new Num(i));
            apply(parameters.get(i).decorators(), arguments);
        }
    }

    /** Calls decorators from the last to the first; gives what they gave. */
    private List<Value> apply(List<Expr> decorators, List<Value> arguments) {
        List<Value> functions = new ArrayList<>();
        decorators.forEach(d -> functions.add(in.expressions().eval(d, scope)));
        List<Value> results = new ArrayList<>();
        for (int i = functions.size() - 1; i >= 0; i--) {
            Site site = in.expressions().site(decorators.get(i).span());
            results.add(in.call(functions.get(i), Nothing.UNDEFINED, arguments, site));
        }
        return results;
    }
}

package dev.throughline.eval.python;

import dev.throughline.eval.ContextManager;
import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleSystem;
import dev.throughline.eval.NamespaceModules;
import dev.throughline.eval.ObjectModel;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.BoundFunction;
import dev.throughline.eval.value.ClassValue;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The semantics object of Python. */
public final class PythonSemantics implements LanguageSemantics {

    @Override
    public ObjectModel objects(Interpreter interpreter) {
        return new AttributeObjects(interpreter);
    }

    @Override
    public ModuleSystem modules(Interpreter interpreter) {
        return new NamespaceModules(interpreter);
    }

    @Override
    public @Nullable ContextManager context(Interpreter in, Value value, boolean async) {
        return InstanceManager.of(in, value, async);
    }

    @Override
    public Nothing noValue() {
        return Nothing.NULL;
    }

    @Override
    public boolean defaultsAreMadeOnce() {
        return true;
    }

    /** A class that is raised stands for an instance of it. */
    @Override
    public Value raised(Interpreter in, Value value, Site site) {
        return dev.throughline.eval.value.Union.map(value, raised -> raised instanceof ClassValue
                || raised instanceof ExceptionType
                        ? in.call(raised, Nothing.UNDEFINED, List.of(), site)
                        : raised);
    }

    @Override
    public Ternary isInstance(Interpreter in, Value value, Value type) {
        return InstanceTests.instance(value, type);
    }

    @Override
    public Ternary truth(Value value) {
        return Truth.of(value);
    }

    @Override
    public Ternary equal(Value left, Value right, boolean strict) {
        return Equality.of(left, right, strict);
    }

    @Override
    public Ternary contains(Interpreter in, Value container, Value value) {
        return Containment.of(in, container, value);
    }

    @Override
    public Value binary(String operator, Value left, Value right) {
        return Operators.binary(operator, left, right);
    }

    @Override
    public @Nullable Value operated(Interpreter in, String operator, Value left, Value right) {
        return OwnOperators.binary(in, operator, left, right);
    }

    @Override
    public Ternary asked(Interpreter in, Value value) {
        Ternary truth = Truth.of(value);
        return truth == Ternary.MAYBE ? OwnOperators.truth(in, value) : truth;
    }

    /** A list, map or set takes in what is added to it, and stays what it is. */
    @Override
    public Value augmented(Interpreter in, String operator, Value before, Value right) {
        if (before instanceof ListValue list && operator.equals("+")) {
            ListMethods.extend(in, list, right);
            return list;
        }
        if (before instanceof MapValue map && operator.equals("|")) {
            in.call(in.get(map, "update", Site.NOWHERE), map, List.of(right), Site.NOWHERE);
            return map;
        }
        Value own = OwnOperators.augmented(in, operator, before, right);
        return own != null ? own : LanguageSemantics.super.augmented(in, operator, before, right);
    }

    @Override
    public Value unary(String operator, Value operand) {
        return Operators.unary(operator, operand);
    }

    @Override
    public @Nullable Value index(Interpreter in, Value object, Value key, Site site) {
        return Subscripts.read(in, object, key, site);
    }

    @Override
    public boolean setIndex(Interpreter in, Value object, Value key, Value value, Site site) {
        Subscripts.write(in, object, key, value, site);
        return true;
    }

    @Override
    public Ternary hasPrimitiveType(Value value, String type) {
        return Ternary.MAYBE;
    }

    @Override
    public Value text(Value value) {
        return Printing.str(value);
    }

    /** Methods are bound to their object, since code takes them off it. */
    @Override
    public @Nullable Value builtinMember(Interpreter in, Value object, String name, Site site) {
        Value member = switch (object) {
            case Text text -> TextMethods.member(name);
            case Template template -> TextMethods.member(name);
            case ListValue list -> ListMethods.member(name);
            case MapValue map -> map.isSet() ? SetMethods.member(name) : MapMethods.member(name);
            case Num number -> NumberMethods.member(number, name);
            case Bool bool -> NumberMethods.member(bool, name);
            case Closure closure -> FunctionMembers.member(in, closure, name, site);
            case NativeFunction function -> FunctionMembers.member(in, function, name, site);
            case BoundFunction function -> FunctionMembers.member(in, function, name, site);
            case RecordValue record -> ofInstance(record, name);
            case ClassValue type when name.equals("__name__") || name.equals("__qualname__") ->
                new Text(type.node().name());
            default -> null;
        };
        if (member == null && name.equals("__class__")) {
            return BuiltinTypes.of(object);
        }
        return member instanceof NativeFunction method && !member.equals(object)
                ? new BoundFunction(method, object, List.of())
                : member;
    }

    /** What instances have that a text or number is mixed into, and exceptions. */
    private static @Nullable Value ofInstance(RecordValue record, String name) {
        Value literal = record.literal();
        if (literal instanceof Text text) {
            Value method = TextMethods.member(name);
            return method == null ? null : new BoundFunction(method, text, List.of());
        }
        if (ExceptionType.of(record) == null) {
            return null;
        }
        return switch (name) {
            case "with_traceback" -> new NativeFunction(name, (in, call) -> record);
            case "add_note" -> new NativeFunction(name, (in, call) -> Nothing.NULL);
            case "__cause__", "__context__", "__traceback__", "__notes__" -> Unknown.ANY;
            default -> null;
        };
    }

    @Override
    public @Nullable Value followed(Interpreter in, String member, Invocation call) {
        return null;
    }

    @Override
    public Value assertionError(Interpreter in, Site site) {
        return ExceptionType.named("AssertionError").make(in, List.of(), site);
    }

    @Override
    public @Nullable Value global(Realm realm, String name) {
        return Builtins.of(realm, name);
    }

    /** Reading it throws, and nobody goes on. */
    @Override
    public Value missingMember() {
        return Unknown.ANY;
    }

    @Override
    public @Nullable Elements elements(Interpreter in, Value iterable, boolean keys) {
        return iterable instanceof PromiseValue ? null : Iteration.elements(in, iterable);
    }

    @Override
    public @Nullable String keyName(Value key) {
        return key instanceof Text(String name) ? name : null;
    }
}

package dev.throughline.eval.rust;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.LanguageSemantics;
import dev.throughline.eval.ModuleSystem;
import dev.throughline.eval.ObjectModel;
import dev.throughline.eval.Realm;
import dev.throughline.eval.Scope;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Closure;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The semantics object of Rust. */
public final class RustSemantics implements LanguageSemantics {

    @Override
    public ObjectModel objects(Interpreter interpreter) {
        return new RustObjects(interpreter);
    }

    @Override
    public ModuleSystem modules(Interpreter interpreter) {
        return new CrateModules(interpreter);
    }

    @Override
    public Nothing noValue() {
        return Nothing.UNDEFINED;
    }

    @Override
    public boolean defaultsAreMadeOnce() {
        return false;
    }

    @Override
    public Value raised(Interpreter in, Value value, Site site) {
        return value;
    }

    @Override
    public Ternary isInstance(Interpreter in, Value value, Value type) {
        return Ternary.MAYBE;
    }

    @Override
    public Ternary truth(Value value) {
        return switch (value) {
            case
                    Bool(boolean known) ->
                Ternary.of(known);
            case Unknown unknown -> unknown.truth();
            case
                    Union(List<Value> options) ->
                options.stream().map(this::truth).reduce(Ternary::join).orElse(Ternary.MAYBE);
            case dev.throughline.eval.value.DomainValue domain -> domain.truth();
            default -> Ternary.MAYBE;
        };
    }

    @Override
    public Ternary equal(Value left, Value right, boolean strict) {
        return Equality.of(left, right);
    }

    @Override
    public Ternary contains(Interpreter in, Value container, Value value) {
        return Ternary.MAYBE;
    }

    @Override
    public Value binary(String operator, Value left, Value right) {
        return Arithmetic.binary(operator, left, right);
    }

    @Override
    public Value unary(String operator, Value operand) {
        return switch (operator) {
            case "*", "&" -> operand;
            case "-" -> operand instanceof Num(double n) ? new Num(-n) : Unknown.ANY;
            default -> Unknown.ANY;
        };
    }

    @Override
    public Value index(Interpreter in, Value object, Value key, Site site) {
        return Union.map(object, each -> Union.map(key, at -> Items.at(in, each, at)));
    }

    @Override
    public boolean setIndex(Interpreter in, Value object, Value key, Value value, Site site) {
        Items.set(in, object, key, value);
        return true;
    }

    @Override
    public Ternary hasPrimitiveType(Value value, String type) {
        return Ternary.MAYBE;
    }

    @Override
    public Value text(Value value) {
        return switch (value) {
            case Text text -> text;
            case Template template -> template;
            case
                    Num(double n) ->
                new Text(n == Math.rint(n) && Math.abs(n) < 1e15 ? String.valueOf((long) n) : String.valueOf(n));
            case
                    Bool(boolean known) ->
                new Text(String.valueOf(known));
            case Union union -> Union.map(union, this::text);
            case Unknown unknown -> unknown;
            case dev.throughline.eval.value.DomainValue domain -> domain;
            default -> Unknown.ANY;
        };
    }

    @Override
    public @Nullable Value builtinMember(Interpreter in, Value object, String name, Site site) {
        if (object instanceof ListValue list && !name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
            List<Value> items = list.items().known();
            int position = Integer.parseInt(name);
            return position < items.size() ? items.get(position) : Unknown.ANY;
        }
        return null;
    }

    @Override
    public @Nullable Value followed(Interpreter in, String member, Invocation call) {
        return null;
    }

    @Override
    public Value assertionError(Interpreter in, Site site) {
        return new Text("assertion failed");
    }

    @Override
    public @Nullable Value global(Realm realm, String name) {
        return null;
    }

    @Override
    public Value missingMember() {
        return Unknown.ANY;
    }

    @Override
    public @Nullable Elements elements(Interpreter in, Value iterable, boolean keys) {
        return Items.elements(in, iterable);
    }

    @Override
    public @Nullable String keyName(Value key) {
        return key instanceof Text(String name) ? name : key instanceof Num(double n) ? String.valueOf((long) n) : null;
    }

    // ------------------------------------------------------------------ declared meaning

    @Override
    public boolean remembersLists() {
        return true;
    }

    @Override
    public Value path(Interpreter in, Expr.Path path, Scope scope) {
        return Paths.value(in, path, scope);
    }

    @Override
    public @Nullable Value unbound(Interpreter in, String name, Scope scope) {
        return Paths.name(in, name, scope);
    }

    @Override
    public Value instantiated(Interpreter in, Value callee, List<TypeRef> types, Scope scope) {
        return Instantiation.of(in, callee, types, scope);
    }

    @Override
    public Value structure(
            Interpreter in, TypeRef type, Map<String, Value> fields, @Nullable Value base, Scope scope, Site site) {
        return Structures.make(in, type, fields, base, scope, site);
    }

    @Override
    public Value range(@Nullable Value from, @Nullable Value to, boolean inclusive) {
        return new RangeValue(from, to, inclusive);
    }

    @Override
    public @Nullable Value macro(Interpreter in, Expr.MacroCall call, Scope scope) {
        return Macros.call(in, call, scope);
    }

    @Override
    public Value declared(Interpreter in, Value value, TypeRef type, Scope scope) {
        return World.of(in).types().declared(value, type, scope);
    }

    @Override
    public Value returned(Interpreter in, Closure function, Value value) {
        TypeRef type = function.node().returns();
        return type == null ? value : declared(in, value, type, function.scope());
    }

    @Override
    public Value receiver(Interpreter in, Value value, String method) {
        return Receivers.open(in, value, method);
    }

    @Override
    public @Nullable Value method(Interpreter in, Value receiver, String name, Site site) {
        return Receivers.method(in, receiver, name, site);
    }

    @Override
    public @Nullable Value memberOfDeclared(Interpreter in, Unknown value, String name, Site site) {
        Types types = World.of(in).types();
        Type type = types.of(value);
        Type field = type == null ? null : types.field(type, name);
        if (field != null) {
            return types.unknown(field);
        }
        return type != null && type.definition() != null && !type.isLibrary() ? Unknown.ANY : null;
    }

    @Override
    public Expr place(Expr target) {
        return Places.written(target);
    }

    @Override
    public List<Value> alternatives(Interpreter in, Value value, List<Pattern> patterns, Scope scope) {
        List<Value> all = new ArrayList<>();
        for (Value option : Union.options(value)) {
            all.addAll(Receivers.alternatives(in, option, patterns, scope));
        }
        return all;
    }

    @Override
    public Ternary hasShape(Interpreter in, Value value, TypeRef shape, Scope scope) {
        Value entity = World.of(in).types().entity(shape.name(), scope);
        if (value instanceof RecordValue record) {
            Value type = record.type();
            return entity instanceof AliasType || type == null
                    ? Ternary.MAYBE
                    : Ternary.of(type.equals(entity) || Equality.isSameType(type, entity));
        }
        if (value instanceof Unknown) {
            Type type = World.of(in).types().of(value);
            boolean sure = type != null
                    && (type.definition() != null
                            ? type.definition().equals(entity)
                            : entity instanceof Unknown library && isSameName(library.path(), type.name()));
            return sure ? Ternary.TRUE : Ternary.MAYBE;
        }
        return entity instanceof VariantType ? Ternary.FALSE : Ternary.MAYBE;
    }

    /** Whether paths by which a library hands something on are of the same thing, and not of a part of it. */
    private static boolean isSameName(@Nullable String path, String other) {
        return path != null
                && path.substring(path.lastIndexOf('.') + 1).equals(other.substring(other.lastIndexOf('.') + 1));
    }

    @Override
    public Early early(Interpreter in, Value value, Site site) {
        return EarlyExits.of(in, value, site);
    }
}

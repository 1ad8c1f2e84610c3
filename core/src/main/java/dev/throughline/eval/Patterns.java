package dev.throughline.eval;

import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes values apart by patterns, for declarations, parameters and assignments. */
final class Patterns {
    private final Interpreter in;

    Patterns(Interpreter in) {
        this.in = in;
    }

    /**
     * Declares the names of a pattern.
     *
     * @param target scope that gets the names
     * @param scope scope in which defaults are evaluated
     */
    void declare(Pattern pattern, Value value, Scope target, Scope scope) {
        bind(pattern, value, scope, (name, bound) -> in.write(target, name, bound));
    }

    /** Assigns to the existing names and places of a pattern. */
    void assign(Pattern pattern, Value value, Scope scope) {
        bind(pattern, value, scope, (name, bound) -> {
            Scope owner = scope.find(name);
            in.write(owner == null ? in.realm().globals() : owner, name, bound);
        });
    }

    private void bind(Pattern pattern, Value value, Scope scope, BiConsumer<String, Value> store) {
        switch (pattern) {
            case Pattern.Bind(var span, var name, var type) ->
                store.accept(name, type == null ? value : in.semantics().declared(in, value, type, scope));
            case Pattern.Place(Expr target) -> place(in.semantics().place(target), value, scope, store);
            case Pattern.Sequence s -> sequence(s, value, scope, store);
            case Pattern.Fields f -> fields(f, value, scope, store);
            case Pattern.Named(var span, var name, var inner) -> {
                store.accept(name, value);
                bind(inner, value, scope, store);
            }
            case Pattern.Alternatives(var options) -> bind(options.getFirst(), value, scope, store);
            case Pattern.Variant v -> in.expressions().matching().match(v, value, scope).bound().forEach(store);
            case Pattern.Record r -> in.expressions().matching().match(r, value, scope).bound().forEach(store);
            case Pattern.Wildcard w -> {}
            case Pattern.Constant c -> {}
            case Pattern.Range r -> {}
        }
    }

    private void place(Expr target, Value value, Scope scope, BiConsumer<String, Value> store) {
        switch (target) {
            case Expr.Name(var span, var name) -> {
                // It is a variable that is declared elsewhere, whatever the pattern around it declares.
                Scope owner = scope.find(name);
                if (owner == null) {
                    store.accept(name, value);
                } else {
                    in.write(owner, name, value);
                }
            }
            case Expr.Member(var span, var object, var name, var safe) -> {
                Value owner = in.expressions().eval(object, scope);
                Site site = in.expressions().site(span);
                in.realm().models().written(in, owner, Members.word(object), name, value, site);
                in.set(owner, name, value, site);
            }
            case Expr.Index(var span, var object, var key, var safe) -> in.members().setIndex(
                    in.expressions().eval(object, scope),
                    in.expressions().eval(key, scope),
                    value,
                    in.expressions().site(span));
            default -> in.expressions().eval(target, scope);
        }
    }

    private void sequence(Pattern.Sequence s, Value value, Scope scope, BiConsumer<String, Value> store) {
        for (int i = 0; i < s.elements().size(); i++) {
            Pattern.Slot slot = s.elements().get(i);
            if (slot != null) {
                slot(slot, element(value, i), scope, store);
            }
        }
        Pattern rest = s.rest();
        if (rest != null) {
            bind(rest, rest(value, s.elements().size()), scope, store);
        }
        s.after().forEach(slot -> slot(slot, Unknown.ANY, scope, store));
    }

    private Value element(Value value, int index) {
        return Union.map(value, option -> {
            LanguageSemantics.Elements elements = in.elements(option);
            if (elements == null) {
                return Unknown.ANY;
            }
            if (index < elements.values().size()) {
                Value known = elements.values().get(index);
                return elements.exact() ? known : Union.of(known, Unknown.ANY);
            }
            return elements.exact() ? Nothing.UNDEFINED : Unknown.ANY;
        });
    }

    /** A list of items. */
    Value list(List<Value> items, boolean exact) {
        return exact ? ListValue.of(items) : ListValue.maybe(items);
    }

    private Value rest(Value value, int from) {
        List<Value> items = new ArrayList<>();
        boolean exact = true;
        for (Value option : Union.options(value)) {
            LanguageSemantics.Elements elements = in.elements(option);
            exact &= elements != null && elements.exact();
            if (elements != null && elements.values().size() > from) {
                items.addAll(elements.values().subList(from, elements.values().size()));
            }
        }
        return exact && !(value instanceof Union) ? ListValue.of(items) : ListValue.maybe(items);
    }

    private void fields(Pattern.Fields f, Value value, Scope scope, BiConsumer<String, Value> store) {
        List<String> taken = new ArrayList<>();
        for (Pattern.Entry entry : f.entries()) {
            String name = in.semantics().keyName(in.expressions().eval(entry.key(), scope));
            Site site = in.expressions().site(entry.key().span());
            Value part = name == null ? Unknown.ANY : in.get(value, name, site);
            if (name != null) {
                taken.add(name);
            }
            slot(entry.slot(), part, scope, store);
        }
        Pattern rest = f.rest();
        if (rest != null) {
            bind(rest, in.members().without(value, taken), scope, store);
        }
    }

    private void slot(Pattern.Slot slot, Value value, Scope scope, BiConsumer<String, Value> store) {
        bind(slot.pattern(), withDefault(value, slot.defaultValue(), scope), scope, store);
    }

    /** The value, or the default where the value is or may be missing. */
    Value withDefault(Value value, @Nullable Expr defaultValue, Scope scope) {
        if (defaultValue == null) {
            return value == Nothing.MISSING ? Nothing.UNDEFINED : value;
        }
        return withDefault(value, () -> in.expressions().eval(defaultValue, scope), defaultValue);
    }

    /** @param written the place where the default is written */
    Value withDefault(Value value, Supplier<Value> defaultValue, @Nullable Expr written) {
        Ternary missing = Ternary.FALSE;
        boolean first = true;
        for (Value option : Union.options(value)) {
            Ternary one = option == Nothing.UNDEFINED || option == Nothing.MISSING
                    ? Ternary.TRUE
                    : option instanceof Unknown u && u.truth() != Ternary.TRUE ? Ternary.MAYBE : Ternary.FALSE;
            missing = first ? one : missing.join(one);
            first = false;
        }
        return switch (missing) {
            case TRUE -> defaultValue.get();
            case FALSE -> value;
            case MAYBE -> {
                Site site = written == null ? Site.NOWHERE : in.expressions().site(written.span());
                Value present = Union.filter(value, v -> v != Nothing.UNDEFINED && v != Nothing.MISSING);
                yield in.branch(
                        in.condition().and("the default is taken", site),
                        defaultValue,
                        in.condition(),
                        () -> present,
                        (taken, given) -> Union.of(given, taken),
                        v -> true);
            }
        };
    }
}

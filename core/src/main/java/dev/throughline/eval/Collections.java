package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes sets, maps and what comprehensions give. */
final class Collections {
    private final Interpreter in;
    private final Expressions expressions;

    Collections(Interpreter in, Expressions expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    Value set(Expr.SetLiteral s, Scope scope) {
        MapValue set = MapValue.byContent(true);
        for (Expr.Element element : s.elements()) {
            Value value = expressions.eval(element.value(), scope);
            if (element.spread()) {
                addAll(set, value);
            } else {
                put(set, value, value);
            }
        }
        return set;
    }

    Value map(Expr.MapLiteral m, Scope scope) {
        MapValue map = MapValue.byContent(false);
        for (Expr.Entry entry : m.entries()) {
            switch (entry) {
                case Expr.KeyValue(Expr key, Expr value) ->
                    put(map, expressions.eval(key, scope), expressions.eval(value, scope));
                case Expr.SpreadEntry(Expr value) -> spread(map, expressions.eval(value, scope));
                case Expr.Accessor accessor -> open(map);
            }
        }
        return map;
    }

    private void addAll(MapValue set, Value source) {
        LanguageSemantics.Elements elements = in.elements(source);
        if (elements == null || !elements.exact()) {
            open(set);
        }
        if (elements != null) {
            elements.values().forEach(value -> put(set, value, value));
        }
    }

    private void spread(MapValue map, Value source) {
        if (!(source instanceof MapValue other)) {
            open(map);
            return;
        }
        if (other.isOpen()) {
            open(map);
        }
        for (Map.Entry<Value, Value> entry : other.entries()) {
            put(map, entry.getKey(), entry.getValue());
        }
    }

    private void put(MapValue map, Value key, Value value) {
        String slot = map.slotFor(key);
        if (slot == null) {
            open(map);
        } else {
            in.write(map, slot, value);
        }
    }

    private void open(MapValue map) {
        in.write(map, MapValue.openSlot(), Bool.TRUE);
    }

    // ------------------------------------------------------------------ comprehensions

    /** What a comprehension has gathered so far. */
    private static final class Gathered {
        private final List<Value> keys = new ArrayList<>();
        private final List<Value> values = new ArrayList<>();
        private boolean exact = true;
    }

    Value comprehension(Expr.Comprehension c, Scope scope) {
        Gathered gathered = new Gathered();
        walk(c, 0, scope.block(), gathered);
        return switch (c.kind()) {
            case LIST, GENERATOR ->
                gathered.exact ? ListValue.of(gathered.values) : ListValue.maybe(gathered.values);
            case SET, MAP -> {
                MapValue made = MapValue.byContent(c.kind() == Expr.Comprehension.Kind.SET);
                for (int i = 0; i < gathered.values.size(); i++) {
                    Value value = gathered.values.get(i);
                    put(made, made.isSet() ? value : gathered.keys.get(i), value);
                }
                if (!gathered.exact) {
                    open(made);
                }
                yield made;
            }
        };
    }

    private void walk(Expr.Comprehension c, int clause, Scope scope, Gathered gathered) {
        if (clause == c.clauses().size()) {
            Expr key = c.key();
            gathered.keys.add(key == null ? Nothing.UNDEFINED : expressions.eval(key, scope));
            gathered.values.add(expressions.eval(c.value(), scope));
            return;
        }
        switch (c.clauses().get(clause)) {
            case Expr.Comprehension.For each -> elements(c, clause, each, scope, gathered);
            case Expr.Comprehension.When(var test) -> {
                Ternary holds = in.conditions().decide(test, scope);
                if (holds == Ternary.TRUE) {
                    walk(c, clause + 1, scope, gathered);
                } else if (holds == Ternary.MAYBE) {
                    gathered.exact = false;
                    in.maybe("an element is taken", expressions.site(c.span()), () -> {
                        in.conditions().refine(test, true, scope);
                        walk(c, clause + 1, scope, gathered);
                        return Nothing.UNDEFINED;
                    });
                }
            }
        }
    }

    private void elements(
            Expr.Comprehension c, int clause, Expr.Comprehension.For each, Scope scope, Gathered gathered) {
        LanguageSemantics.Elements elements = in.elements(expressions.eval(each.iterable(), scope));
        if (elements != null && elements.exact() && elements.values().size() <= in.budget().rounds()) {
            for (Value element : elements.values()) {
                Scope round = scope.block();
                in.patterns().declare(each.pattern(), element, round, round);
                walk(c, clause + 1, round, gathered);
            }
            return;
        }
        gathered.exact = false;
        Value any = elements == null || elements.values().isEmpty()
                ? Unknown.ANY
                : Union.of(Union.of(elements.values()), Unknown.ANY);
        in.maybe("for each " + ConditionText.of(each.iterable()), expressions.site(c.span()), () -> {
            Scope round = scope.block();
            in.patterns().declare(each.pattern(), any, round, round);
            walk(c, clause + 1, round, gathered);
            return Nothing.UNDEFINED;
        });
    }
}

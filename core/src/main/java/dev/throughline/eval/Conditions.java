package dev.throughline.eval;

import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.HeapValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Test;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides tests, and narrows values on a side of a branch by what its test has told. */
final class Conditions {
    private final Interpreter in;

    Conditions(Interpreter in) {
        this.in = in;
    }

    /** Evaluates what the test looks at and decides it. */
    Ternary decide(Test test, Scope scope) {
        return switch (test) {
            case Test.Not(Test inner) -> decide(inner, scope).not();
            case Test.And(Test left, Test right) -> both(left, right, scope, true);
            case Test.Or(Test left, Test right) -> both(left, right, scope, false);
            case Test.Truthy(Expr value) -> {
                Value asked = eval(value, scope);
                Ternary decided = in.semantics().asked(in, asked);
                if (decided == Ternary.MAYBE) {
                    AskedTests.of(in).decided(test, asked);
                }
                yield decided;
            }
            case Test.IsAbsent(Expr value, var which) -> join(eval(value, scope), v -> absent(v, which));
            case Test.Equal(Expr left, Expr right, boolean strict) -> {
                Value first = eval(left, scope);
                Value second = eval(right, scope);
                Ternary decided = equal(first, second, strict);
                if (decided == Ternary.MAYBE && (first instanceof DomainValue || second instanceof DomainValue)) {
                    AskedTests.of(in).decided(test,
                            in.expressions().operations().binary(strict ? "===" : "==", first, second));
                }
                yield decided;
            }
            case Test.IsInstance(Expr value, Expr type) -> instance(eval(value, scope), eval(type, scope));
            case Test.HasPrimitiveType(Expr value, String type) ->
                join(eval(value, scope), v -> in.semantics().hasPrimitiveType(v, type));
            case Test.Matches matches -> in.expressions().matching().decide(matches, scope);
            case Test.Contains(Expr value, Expr container) -> {
                Value sought = eval(value, scope);
                yield join(eval(container, scope), c -> in.semantics().contains(in, c, sought));
            }
        };
    }

    private Ternary equal(Value left, Value right, boolean strict) {
        Value own = strict ? null : in.semantics().operated(in, "==", left, right);
        return own != null ? in.semantics().truth(own) : in.semantics().equal(left, right, strict);
    }

    /**
     * Decides whether a case of a switch applies.
     *
     * @param evaluated the subject's value at the head; a place is read again, since earlier cases narrow it
     */
    Ternary decideCase(Expr subject, Value evaluated, Expr value, Scope scope) {
        Value seen = isPlace(subject) ? quiet(subject, scope) : evaluated;
        return in.semantics().equal(seen, eval(value, scope), true);
    }

    private Value eval(Expr expression, Scope scope) {
        return in.expressions().eval(expression, scope);
    }

    /** {@code and} when {@code conjunction}, else {@code or}. */
    private Ternary both(Test left, Test right, Scope scope, boolean conjunction) {
        Ternary stops = Ternary.of(!conjunction);
        Ternary first = decide(left, scope);
        if (first == stops) {
            return stops;
        }
        if (first != Ternary.MAYBE) {
            return decide(right, scope);
        }
        Ternary second = in.branch(
                in.condition().and(left, conjunction, site(left)),
                () -> {
                    refine(left, conjunction, scope);
                    return decide(right, scope);
                },
                in.condition().and(left, !conjunction, site(left)),
                () -> stops,
                (a, b) -> a,
                decided -> true);
        return second == stops ? stops : Ternary.MAYBE;
    }

    private Site site(Test test) {
        Expr operand = ConditionText.firstOperand(test);
        return new Site(in.currentFrame().module().file(), operand.span());
    }

    private static Ternary join(Value value, java.util.function.Function<Value, Ternary> decide) {
        Ternary result = null;
        for (Value option : Union.options(value)) {
            Ternary one = decide.apply(option);
            result = result == null ? one : result.join(one);
        }
        return result == null ? Ternary.MAYBE : result;
    }

    private static Ternary absent(Value value, Test.IsAbsent.Which which) {
        return switch (value) {
            case Nothing nothing -> Ternary.of(
                    switch (which) {
                        case EITHER -> true;
                        case NULL -> nothing == Nothing.NULL;
                        case UNDEFINED -> nothing != Nothing.NULL;
                    });
            case Unknown unknown -> unknown.truth() == Ternary.TRUE ? Ternary.FALSE : Ternary.MAYBE;
            default -> Ternary.FALSE;
        };
    }

    /** Whether a value is an instance of a class. */
    Ternary instance(Value value, Value type) {
        return join(value, option -> join(type, t -> in.semantics().isInstance(in, option, t)));
    }

    // ------------------------------------------------------------------ narrowing

    /** Narrows what the test looks at, on the side of the branch where it has this outcome. */
    void refine(Test test, boolean holds, Scope scope) {
        switch (test) {
            case Test.Not(Test inner) -> refine(inner, !holds, scope);
            case Test.And(Test left, Test right) -> {
                if (holds) {
                    refine(left, true, scope);
                    refine(right, true, scope);
                }
            }
            case Test.Or(Test left, Test right) -> {
                if (!holds) {
                    refine(left, false, scope);
                    refine(right, false, scope);
                }
            }
            case Test.Truthy(Expr value) -> {
                narrow(value, scope, v -> in.semantics().truth(v) != Ternary.of(!holds), Ternary.of(holds));
            }
            case Test.IsAbsent(Expr value, var which) ->
                narrow(value, scope, v -> absent(v, which) != Ternary.of(!holds), holds ? null : Ternary.TRUE);
            case Test.Equal(Expr left, Expr right, boolean strict) -> refineEqual(left, right, strict, holds, scope);
            case Test.IsInstance(Expr value, Expr type) -> {
                Value against = quiet(type, scope);
                narrow(value, scope, v -> join(against, t -> in.semantics().isInstance(in, v, t)) != Ternary.of(!holds),
                        null);
            }
            case Test.HasPrimitiveType(Expr value, String type) -> narrow(
                    value, scope, v -> in.semantics().hasPrimitiveType(v, type) != Ternary.of(!holds), null);
            case Test.Matches matches -> {}
            case Test.Contains(Expr value, Expr container) -> {
                Value sought = quiet(value, scope);
                narrow(container, scope, c -> in.semantics().contains(in, c, sought) != Ternary.of(!holds), null);
            }
        }
    }

    private void refineEqual(Expr left, Expr right, boolean strict, boolean holds, Scope scope) {
        Value known = quiet(right, scope);
        if (isConstant(known)) {
            narrowEqual(left, known, strict, holds, scope);
            return;
        }
        Value other = quiet(left, scope);
        if (isConstant(other)) {
            narrowEqual(right, other, strict, holds, scope);
        }
    }

    private void narrowEqual(Expr place, Value constant, boolean strict, boolean holds, Scope scope) {
        Value current = quiet(place, scope);
        if (holds && current instanceof Unknown && isPlace(place)) {
            assign(place, constant, scope);
            return;
        }
        narrow(place, scope, v -> in.semantics().equal(v, constant, strict) != Ternary.of(!holds), null);
    }

    private static boolean isConstant(Value value) {
        return !(value instanceof Unknown || value instanceof Union || value instanceof HeapValue);
    }

    private static boolean isPlace(Expr expression) {
        return expression instanceof Expr.Name
                || (expression instanceof Expr.Member(var span, var object, var name, var safe) && isPath(object));
    }

    private static boolean isPath(Expr expression) {
        return switch (expression) {
            case Expr.Name name -> true;
            case Expr.This self -> true;
            case Expr.Member(var span, var object, var name, var safe) -> isPath(object);
            default -> false;
        };
    }

    /**
     * Keeps the alternatives of a place that pass, and of the object that holds it those whose member
     * passes, so that a test of a discriminant filters the whole.
     */
    private void narrow(Expr place, Scope scope, Predicate<Value> keep, @Nullable Ternary truth) {
        if (place instanceof Expr.Cast(var span, var inner, var type)) {
            narrow(inner, scope, keep, truth);
            return;
        }
        if (!isPlace(place)) {
            return;
        }
        Value current = quiet(place, scope);
        Value kept = Union.filter(current, keep);
        if (truth != null) {
            kept = Union.map(kept, v -> v instanceof Unknown u ? u.withTruth(truth) : v);
        }
        if (!kept.equals(current)) {
            assign(place, kept, scope);
        }
        if (place instanceof Expr.Member(var span, var object, var name, var safe) && isPath(object)) {
            narrow(object, scope, owner -> passes(owner, name, keep), safe && truth == Ternary.TRUE ? truth : null);
        }
    }

    private boolean passes(Value owner, String name, Predicate<Value> keep) {
        if (owner instanceof RecordValue record) {
            Value member = record.field(name);
            Value seen = member == null ? (record.isOpen() ? Unknown.ANY : in.semantics().missingMember()) : member;
            return Union.options(seen).stream().anyMatch(keep);
        }
        if (owner instanceof Nothing) {
            return keep.test(in.semantics().missingMember());
        }
        return true;
    }

    private void assign(Expr place, Value value, Scope scope) {
        switch (place) {
            case Expr.Name(var span, var name) -> {
                Scope owner = scope.find(name);
                if (owner != null && owner.slot(name) instanceof Value) {
                    in.write(owner, name, value);
                }
            }
            case Expr.Member(var span, var object, var name, var safe) -> {
                Value owner = quiet(object, scope);
                if (owner instanceof RecordValue record && record.field(name) != null) {
                    in.write(record, name, value);
                }
            }
            default -> {}
        }
    }

    /** The value of a place, read without calls: places and literals have no effects. */
    private Value quiet(Expr expression, Scope scope) {
        return switch (expression) {
            case Expr.Name n -> in.expressions().variable(n, scope);
            case Expr.This t -> in.expressions().eval(t, scope);
            case Expr.Literal l -> in.expressions().eval(l, scope);
            case Expr.Member(var span, var object, var name, var safe) when isPath(object) -> {
                Value owner = quiet(object, scope);
                Value told = in.members().told(owner, object, name, in.expressions().site(span));
                yield told != null ? told : in.members().peek(owner, name);
            }
            default -> Unknown.ANY;
        };
    }
}

package dev.throughline.eval;

import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Ternary;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.syntax.ir.Constant;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Test;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matches values with patterns that can fail: alternative by alternative, as each case of a match consumes them. */
final class Matching {
    private final Interpreter in;

    Matching(Interpreter in) {
        this.in = in;
    }

    /**
     * How a pattern fits.
     *
     * @param holds whether it matches
     * @param bound what its names are, where it matches
     * @param left the alternatives that it may not match
     */
    record Match(Ternary holds, Map<String, Value> bound, List<Value> left) {
        void declare(Interpreter in, Scope scope) {
            bound.forEach((name, value) -> in.write(scope, name, value));
        }
    }

    /** Whether what is bound by a test belongs to what runs when it holds. */
    static boolean binds(Test test) {
        return switch (test) {
            case Test.Matches matches -> true;
            case Test.And(Test left, Test right) -> binds(left) || binds(right);
            case Test.Or(Test left, Test right) -> binds(left) || binds(right);
            case Test.Not(Test inner) -> binds(inner);
            default -> false;
        };
    }

    // ------------------------------------------------------------------ match expressions

    Value evaluate(Expr.Match m, Scope scope) {
        Value subject = in.expressions().eval(m.subject(), scope);
        List<Pattern> patterns = m.arms().stream().map(Expr.Arm::pattern).toList();
        return from(m, 0, in.semantics().alternatives(in, subject, patterns, scope), scope);
    }

    private Value from(Expr.Match m, int index, List<Value> subject, Scope scope) {
        if (index == m.arms().size()) {
            // Some case applies: what fits none is not there.
            throw new Thrown(List.of());
        }
        Expr.Arm arm = m.arms().get(index);
        Match match = match(arm.pattern(), subject, scope);
        if (match.holds == Ternary.FALSE) {
            return from(m, index + 1, subject, scope);
        }
        Scope inside = scope.block();
        match.declare(in, inside);
        Test guard = arm.guard();
        Ternary guarded = guard == null || match.holds == Ternary.MAYBE
                ? Ternary.TRUE
                : in.conditions().decide(guard, inside);
        if (guarded == Ternary.FALSE) {
            return from(m, index + 1, subject, scope);
        }
        if (match.holds == Ternary.TRUE && guarded == Ternary.TRUE) {
            return in.expressions().eval(arm.value(), inside);
        }
        boolean whole = guard != null;
        Test fits = new Test.Matches(m.subject(), arm.pattern());
        Test test = guard == null ? fits : match.holds == Ternary.TRUE ? guard : new Test.And(fits, guard);
        return in.choose(
                test,
                in.expressions().site(arm.value().span()),
                () -> {
                    if (guard != null) {
                        if (match.holds == Ternary.MAYBE && in.conditions().decide(guard, inside) == Ternary.FALSE) {
                            throw new Thrown(List.of());
                        }
                        in.conditions().refine(guard, true, inside);
                    }
                    return in.expressions().eval(arm.value(), inside);
                },
                () -> from(m, index + 1, whole ? subject : match.left, scope));
    }

    /** Whether an expression asks no more than whether a pattern matches ({@code matches!(value, pattern)}). */
    static boolean isQuestion(Expr.Conditional conditional) {
        return conditional.then() instanceof Expr.Literal(var a, Constant.Bool(boolean then))
                && conditional.otherwise() instanceof Expr.Literal(var b, Constant.Bool(boolean otherwise))
                && then && !otherwise;
    }

    /** Whether a pattern matches, as a value: what the model of a library says of it, else true or false or either. */
    Value answer(Test.Matches test, Site site, Scope scope) {
        Value value = in.expressions().eval(test.value(), scope);
        Value modelled = value instanceof DomainValue ? compared(test.pattern(), value, scope) : null;
        if (modelled instanceof DomainValue) {
            return modelled;
        }
        Ternary holds = match(test.pattern(), value, scope).holds;
        return holds == Ternary.MAYBE ? in.choose(test, site, () -> Bool.TRUE, () -> Bool.FALSE) : Bool.of(holds);
    }

    /** A pattern of constants as comparisons with them; null for any other. */
    private @Nullable Value compared(Pattern pattern, Value value, Scope scope) {
        Operations operations = in.expressions().operations();
        return switch (pattern) {
            case Pattern.Constant(Expr constant) ->
                operations.binary("==", value, in.expressions().eval(constant, scope));
            case Pattern.Range(var span, Expr from, Expr to, boolean inclusive) when from != null && to != null ->
                combined(
                        operations.binary(">=", value, in.expressions().eval(from, scope)),
                        operations.binary(inclusive ? "<=" : "<", value, in.expressions().eval(to, scope)),
                        true);
            case Pattern.Alternatives(List<Pattern> options) -> {
                Value all = compared(options.getFirst(), value, scope);
                for (Pattern option : options.subList(1, options.size())) {
                    all = combined(all, compared(option, value, scope), false);
                }
                yield all;
            }
            default -> null;
        };
    }

    private static @Nullable Value combined(@Nullable Value left, @Nullable Value right, boolean conjunction) {
        return left instanceof DomainValue domain && right != null ? domain.combine(conjunction, right) : null;
    }

    /** Decides a test and declares what the pattern binds. */
    Ternary decide(Test.Matches test, Scope scope) {
        Value value = in.expressions().eval(test.value(), scope);
        Match match = match(test.pattern(), value, scope);
        if (match.holds == Ternary.MAYBE && value instanceof DomainValue) {
            Value compared = compared(test.pattern(), value, scope);
            AskedTests.of(in).decided(test, compared == null ? value : compared);
        }
        if (match.holds != Ternary.FALSE) {
            match.declare(in, scope);
        }
        return match.holds;
    }

    // ------------------------------------------------------------------ patterns

    Match match(Pattern pattern, Value value, Scope scope) {
        return match(pattern, in.semantics().alternatives(in, value, List.of(pattern), scope), scope);
    }

    private Match match(Pattern pattern, List<Value> options, Scope scope) {
        Map<String, Value> bound = new LinkedHashMap<>();
        List<Value> left = new ArrayList<>();
        Ternary holds = null;
        for (Value option : options) {
            Map<String, Value> own = new LinkedHashMap<>();
            Ternary one = option(pattern, option, scope, own);
            holds = holds == null ? one : holds.join(one);
            if (one != Ternary.TRUE) {
                left.add(option);
            }
            if (one != Ternary.FALSE) {
                own.forEach((name, value) -> bound.merge(name, value, Union::of));
            }
        }
        return new Match(holds == null ? Ternary.FALSE : holds, bound, left);
    }

    private Ternary option(Pattern pattern, Value option, Scope scope, Map<String, Value> bound) {
        return switch (pattern) {
            case Pattern.Bind(var span, var name, var type) -> {
                bound.put(name, type == null ? option : in.semantics().declared(in, option, type, scope));
                yield Ternary.TRUE;
            }
            case Pattern.Named(var span, var name, var inner) -> {
                Ternary holds = option(inner, option, scope, bound);
                bound.put(name, option);
                yield holds;
            }
            case Pattern.Wildcard w -> Ternary.TRUE;
            case Pattern.Place p -> Ternary.TRUE;
            case Pattern.Constant(Expr value) ->
                in.semantics().equal(option, in.expressions().eval(value, scope), true);
            case Pattern.Range(var span, var from, var to, var inclusive) -> range(option, from, to, inclusive, scope);
            case Pattern.Alternatives(var options) -> alternatives(options, option, scope, bound);
            case Pattern.Variant(var span, var type, var parts) -> {
                Ternary holds = in.semantics().hasShape(in, option, type, scope);
                yield holds == Ternary.FALSE ? holds : and(holds, positions(parts, option, scope, bound));
            }
            case Pattern.Record(var span, var type, var entries, var open) -> {
                Ternary holds = in.semantics().hasShape(in, option, type, scope);
                yield holds == Ternary.FALSE ? holds : and(holds, entries(entries, option, scope, bound));
            }
            case Pattern.Fields f -> entries(f.entries(), option, scope, bound);
            case Pattern.Sequence s -> sequence(s, option, scope, bound);
        };
    }

    private static Ternary and(Ternary left, Ternary right) {
        return left == Ternary.FALSE || right == Ternary.FALSE
                ? Ternary.FALSE
                : left == Ternary.TRUE ? right : Ternary.MAYBE;
    }

    private Ternary part(Pattern pattern, Value value, Scope scope, Map<String, Value> bound) {
        Match match = match(pattern, value, scope);
        bound.putAll(match.bound);
        return match.holds;
    }

    private Ternary alternatives(List<Pattern> options, Value option, Scope scope, Map<String, Value> bound) {
        Ternary holds = Ternary.FALSE;
        for (Pattern each : options) {
            Map<String, Value> own = new LinkedHashMap<>();
            Ternary one = option(each, option, scope, own);
            if (one != Ternary.FALSE) {
                own.forEach((name, value) -> bound.merge(name, value, Union::of));
                holds = one == Ternary.TRUE ? one : Ternary.MAYBE;
            }
            if (one == Ternary.TRUE) {
                break;
            }
        }
        return holds;
    }

    private Ternary entries(List<Pattern.Entry> entries, Value option, Scope scope, Map<String, Value> bound) {
        Ternary holds = Ternary.TRUE;
        for (Pattern.Entry entry : entries) {
            String name = in.semantics().keyName(in.expressions().eval(entry.key(), scope));
            Value part = name == null
                    ? Unknown.ANY
                    : in.get(option, name, in.expressions().site(entry.key().span()));
            holds = and(holds, part(entry.slot().pattern(), part, scope, bound));
        }
        return holds;
    }

    /** The parts of a variant, which are members named by their positions. */
    private Ternary positions(Pattern.Sequence s, Value option, Scope scope, Map<String, Value> bound) {
        Ternary holds = Ternary.TRUE;
        for (int i = 0; i < s.elements().size(); i++) {
            Pattern.Slot slot = s.elements().get(i);
            if (slot != null) {
                Value part = in.get(option, String.valueOf(i), Site.NOWHERE);
                holds = and(holds, part(slot.pattern(), part, scope, bound));
            }
        }
        for (Pattern.Slot slot : s.after()) {
            holds = and(holds, part(slot.pattern(), Unknown.ANY, scope, bound));
        }
        return holds;
    }

    private Ternary sequence(Pattern.Sequence s, Value option, Scope scope, Map<String, Value> bound) {
        LanguageSemantics.Elements elements = in.elements(option);
        List<Value> known = elements == null ? List.of() : elements.values();
        boolean exact = elements != null && elements.exact();
        int least = s.elements().size() + s.after().size();
        if (exact && (s.rest() == null ? known.size() != least : known.size() < least)) {
            return Ternary.FALSE;
        }
        Ternary holds = exact || (elements == null && s.rest() == null && !(option instanceof Unknown))
                ? Ternary.TRUE
                : Ternary.MAYBE;
        for (int i = 0; i < s.elements().size(); i++) {
            Pattern.Slot slot = s.elements().get(i);
            if (slot != null) {
                holds = and(holds, part(slot.pattern(), i < known.size() ? known.get(i) : Unknown.ANY, scope, bound));
            }
        }
        int end = exact ? known.size() - s.after().size() : known.size();
        Pattern rest = s.rest();
        if (rest != null) {
            List<Value> middle = end > s.elements().size() ? known.subList(s.elements().size(), end) : List.of();
            holds = and(holds, part(rest, in.patterns().list(middle, exact), scope, bound));
        }
        for (int i = 0; i < s.after().size(); i++) {
            Value part = exact ? known.get(end + i) : Unknown.ANY;
            holds = and(holds, part(s.after().get(i).pattern(), part, scope, bound));
        }
        return holds;
    }

    private Ternary range(Value option, @Nullable Expr from, @Nullable Expr to, boolean inclusive, Scope scope) {
        Value low = from == null ? Nothing.MISSING : in.expressions().eval(from, scope);
        Value high = to == null ? Nothing.MISSING : in.expressions().eval(to, scope);
        if (!(option instanceof Num(double n)) || low instanceof Unknown || high instanceof Unknown) {
            return Ternary.MAYBE;
        }
        boolean above = !(low instanceof Num(double l)) || n >= l;
        boolean below = !(high instanceof Num(double h)) || (inclusive ? n <= h : n < h);
        return Ternary.of(above && below);
    }
}

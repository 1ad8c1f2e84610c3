package dev.throughline.packs.client;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import dev.throughline.model.facts.Assertion;
import dev.throughline.packs.status.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from one check of a test what it claims about the answers that it looks at. */
public final class AnswerCheck {
    private static final int DEEPEST = 8;
    private static final List<String> USUAL_HEADERS = List.of("headers.content-type", "headers.x-powered-by");

    /** What is claimed about one answer. */
    private static final class Claim {
        private final List<Assertion> assertions = new ArrayList<>();
        private boolean vacuous;
        private boolean effect;
    }

    private final Interpreter in;
    private final Site site;
    private final Map<ClientRequest, Claim> claims = new LinkedHashMap<>();
    private boolean constant;

    private AnswerCheck(Interpreter in, Site site) {
        this.in = in;
        this.site = site;
    }

    /**
     * Observes what a check claims: an {@link AnswerChecked} for each answer that it looks at, or a
     * {@link VacuousCheck} when it compares truth with itself.
     *
     * @param holds whether the relation is expected to hold, rather than not to hold
     */
    public static void observe(
            Interpreter in, Value actual, Relation relation, Value expected, boolean holds, Site site) {
        AnswerCheck check = new AnswerCheck(in, site);
        check.read(actual, relation, expected, holds, 0);
        check.claims.forEach((request, claim) -> {
            boolean nothing = claim.assertions.isEmpty() && !claim.effect;
            in.observe(
                    new AnswerChecked(request, List.copyOf(claim.assertions), claim.vacuous && nothing, claim.effect),
                    site);
        });
        if (check.constant && check.claims.isEmpty()) {
            in.observe(new VacuousCheck(false), site);
        }
    }

    private Claim claim(AnswerField field) {
        return claims.computeIfAbsent(field.request(), request -> new Claim());
    }

    private void read(Value actual, Relation relation, Value expected, boolean holds, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (isAnswer(expected) && !isAnswer(actual)) {
            read(expected, relation.mirrored(), actual, holds, depth + 1);
            return;
        }
        for (Value option : Union.options(actual)) {
            switch (option) {
                case AnswerField field -> field(field, relation, expected, holds, depth);
                case AnswerTest test -> test(test, relation, expected, holds);
                case AnswerTests tests -> test(tests, relation, expected, holds);
                case AnswerNot not -> test(not, relation, expected, holds);
                case AnswerComparison comparison -> test(comparison, relation, expected, holds);
                case RecordValue record when expected instanceof RecordValue entries && holds -> {
                    for (String key : entries.keys()) {
                        read(in.get(record, key, site), Relation.EQUAL, in.get(entries, key, site), true, depth + 1);
                    }
                }
                case MapValue map when expected instanceof MapValue entries && holds -> {
                    for (Map.Entry<Value, Value> entry : entries.entries()) {
                        Value item = item(map, entry.getKey());
                        read(item, Relation.EQUAL, entry.getValue(), true, depth + 1);
                    }
                }
                case ListValue list when expected instanceof ListValue items && holds -> {
                    int shorter = Math.min(list.items().known().size(), items.items().known().size());
                    for (int i = 0; i < shorter; i++) {
                        Value item = items.items().known().get(i);
                        read(list.items().known().get(i), Relation.EQUAL, item, true, depth + 1);
                    }
                }
                case Bool bool -> constant |= bool.equals(outcome(relation, expected, holds));
                default -> {}
            }
        }
    }

    private static boolean isAnswer(Value value) {
        return Union.options(value).stream()
                .anyMatch(v -> v instanceof AnswerField || v instanceof AnswerTest || v instanceof AnswerTests
                        || v instanceof AnswerNot || v instanceof AnswerComparison);
    }

    private static Value item(MapValue map, Value key) {
        String slot = map.slotFor(key);
        Value item = slot == null ? null : map.field(slot);
        return item == null ? Unknown.ANY : item;
    }

    // ------------------------------------------------------------------ parts of an answer

    private void field(AnswerField field, Relation relation, Value expected, boolean holds, int depth) {
        Claim claim = claim(field);
        if (relation == Relation.EQUAL && expected instanceof AnswerField other && field.isSameAs(other)) {
            claim.vacuous |= holds;
        } else if (field.isStatus() || field.path().equals(AnswerField.OK)) {
            status(claim, field, relation, expected, holds);
        } else if (field.path().equals(AnswerField.REASON)) {
            reason(claim, field, relation, expected, holds);
        } else if (relation == Relation.EQUAL && expected instanceof RecordValue entries && holds) {
            claim.effect |= field.isInBody();
            for (String key : entries.keys()) {
                read(in.get(field, key, site), Relation.EQUAL, in.get(entries, key, site), true, depth + 1);
            }
        } else if (relation == Relation.EQUAL && expected instanceof MapValue entries && field.isInBody() && holds) {
            claim.effect = true;
            for (Map.Entry<Value, Value> entry : entries.entries()) {
                if (entry.getKey() instanceof Text(String key)) {
                    read(field.part(field.path() + "." + key), Relation.EQUAL, entry.getValue(), true, depth + 1);
                }
            }
        } else if (field.path().isEmpty()) {
            claim.vacuous |= holds && (relation == Relation.PRESENT || relation == Relation.TRUE);
            claim.effect |= relation == Relation.OTHER;
        } else if (field.isInBody()) {
            body(claim, field, relation, expected, holds);
        } else {
            claim.effect |= field.path().startsWith(AnswerField.HEADERS + ".")
                    && !USUAL_HEADERS.contains(field.path());
        }
    }

    private void status(Claim claim, AnswerField field, Relation relation, Value expected, boolean holds) {
        StatusSet passing = passing(field, relation, expected, holds);
        if (passing == null) {
            // A status is always a number that counts as true, and the flag is always there.
            claim.vacuous |= holds
                    && (relation == Relation.PRESENT || (relation == Relation.TRUE && field.isStatus()));
            return;
        }
        claim.vacuous |= passing.cannotFail();
        boolean bound = switch (relation) {
            case BELOW, AT_MOST, ABOVE, AT_LEAST -> !passing.cannotFail();
            default -> false;
        };
        StatusSet known = bound ? field.request().bounded(in.condition(), passing) : passing;
        claim.assertions.addAll(known.assertions(field.request().mayRedirect()));
    }

    /** The reason phrase follows from the status: a check of one is a check of the other. */
    private static void reason(Claim claim, AnswerField field, Relation relation, Value expected, boolean holds) {
        Integer status = expected instanceof Text(String phrase) ? HttpStatus.ofPhrase(phrase) : null;
        StatusSet passing = status == null ? null : passing(field, relation, new Num(status), holds);
        if (passing != null) {
            claim.assertions.addAll(passing.assertions(field.request().mayRedirect()));
        }
    }

    /** The statuses that pass a check of the status or of the success flag; null when that is not known. */
    private static @Nullable StatusSet passing(AnswerField field, Relation relation, Value expected, boolean holds) {
        if (!field.path().equals(AnswerField.OK)) {
            StatusSet passing = StatusSet.of(relation, expected);
            return passing == null || holds ? passing : passing.not();
        }
        Bool outcome = outcome(relation, expected, holds);
        return outcome == null ? null : outcome.value() ? StatusSet.success() : StatusSet.success().not();
    }

    private static void body(Claim claim, AnswerField field, Relation relation, Value expected, boolean holds) {
        boolean whole = field.path().equals(AnswerField.BODY);
        if (holds && cannotFail(field, relation, expected)) {
            claim.vacuous = true;
            return;
        }
        // Every answer has a body of some kind.
        claim.effect |= !whole || (relation != Relation.PRESENT && relation != Relation.TRUE);
        // Of a part of a body and a text, "in" says that the text is in the part.
        boolean inside = relation == Relation.CONTAINS || relation == Relation.ONE_OF;
        if (holds && (relation == Relation.EQUAL || inside)
                && expected instanceof Text(String words) && words.strip().indexOf(' ') > 0) {
            claim.assertions.add(Assertion.ofMessage(words));
        }
        if (relation != Relation.EQUAL || !holds) {
            return;
        }
        if (expected instanceof Num(double status) && ErrorCode.isStatus(field.path(), status)) {
            claim.assertions.add(new Assertion((int) status, null, null));
        }
        for (Value option : Union.options(expected)) {
            String code = ErrorCode.of(field.path(), option);
            if (code != null) {
                claim.assertions.add(new Assertion(null, null, code));
            }
        }
    }

    /** A length is never negative. */
    private static boolean cannotFail(AnswerField field, Relation relation, Value expected) {
        return field.path().endsWith(".length")
                && expected instanceof Num(double bound)
                && ((relation == Relation.AT_LEAST && bound <= 0) || (relation == Relation.ABOVE && bound < 0));
    }

    // ------------------------------------------------------------------ comparisons in code

    /** The outcome of a truth value that a check expects, or null when it expects something else. */
    private static @Nullable Bool outcome(Relation relation, Value expected, boolean holds) {
        return switch (relation) {
            case TRUE -> Bool.of(holds);
            case EQUAL -> expected instanceof Bool(boolean value) ? Bool.of(value == holds) : null;
            default -> null;
        };
    }

    private void test(Value test, Relation relation, Value expected, boolean holds) {
        Bool outcome = outcome(relation, expected, holds);
        if (outcome != null) {
            decided(test, outcome.value(), 0);
        }
    }

    private void decided(Value test, boolean outcome, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (test) {
            case AnswerTest one -> {
                Relation relation = Relation.ofOperator(one.operator());
                if (relation != null) {
                    boolean holds = outcome != Relation.isNegated(one.operator());
                    field(one.field(), relation, one.other(), holds, depth + 1);
                }
            }
            case AnswerNot not -> decided(not.inner(), !outcome, depth + 1);
            case AnswerComparison both ->
                read(both.left(), Relation.EQUAL, both.right(), both.isEqual() == outcome, depth + 1);
            case AnswerTests joined when ofStatus(joined, outcome, depth) -> {}
            case AnswerTests joined when joined.isConjunction() == outcome ->
                all(joined, outcome, depth);
            case AnswerTests joined -> alternatives(joined, outcome);
            default -> read(test, Relation.TRUE, Bool.TRUE, outcome, depth + 1);
        }
    }

    /** Whether tests that are joined more than once say something of a status, which is claimed then. */
    private boolean ofStatus(AnswerTests joined, boolean outcome, int depth) {
        boolean nested = joined.parts().stream().anyMatch(part -> !(part instanceof AnswerTest));
        StatusTests statuses = nested ? StatusTests.of(joined, outcome) : null;
        if (statuses == null) {
            return false;
        }
        Claim claim = claims.computeIfAbsent(statuses.request(), r -> new Claim());
        claim.vacuous |= statuses.passing().cannotFail();
        claim.assertions.addAll(statuses.passing().assertions(statuses.request().mayRedirect()));
        joined.parts().stream()
                .filter(part -> joined.isConjunction() == outcome && StatusTests.of(part, outcome) == null)
                .forEach(part -> decided(part, outcome, depth + 1));
        return true;
    }

    /** All of several tests have the outcome: those of one status bound it together. */
    private void all(AnswerTests joined, boolean outcome, int depth) {
        Map<ClientRequest, StatusSet> bounds = new LinkedHashMap<>();
        List<Value> others = new ArrayList<>();
        for (Value part : joined.parts()) {
            StatusSet one = part instanceof AnswerTest test ? passing(test, outcome) : null;
            if (one != null) {
                bounds.merge(((AnswerTest) part).field().request(), one, StatusSet::and);
            } else {
                others.add(part);
            }
        }
        bounds.forEach((request, passing) -> {
            Claim claim = claims.computeIfAbsent(request, r -> new Claim());
            claim.vacuous |= passing.cannotFail();
            claim.assertions.addAll(passing.assertions(request.mayRedirect()));
        });
        others.forEach(part -> decided(part, outcome, depth + 1));
    }

    /** Of several tests at least one has the outcome: together they claim something when all look at one status. */
    private void alternatives(AnswerTests joined, boolean outcome) {
        @Nullable AnswerField status = null;
        StatusSet passing = StatusSet.where(code -> false);
        for (Value part : joined.parts()) {
            StatusSet one = part instanceof AnswerTest test ? passing(test, outcome) : null;
            if (one == null || (status != null && status.request() != ((AnswerTest) part).field().request())) {
                return;
            }
            status = ((AnswerTest) part).field();
            passing = passing.or(one);
        }
        if (status != null) {
            claim(status).vacuous |= passing.cannotFail();
            claim(status).assertions.addAll(passing.assertions(status.request().mayRedirect()));
        }
    }

    static @Nullable StatusSet passing(AnswerTest test, boolean outcome) {
        Relation relation = Relation.ofOperator(test.operator());
        AnswerField field = test.field();
        return relation == null || !(field.isStatus() || field.path().equals(AnswerField.OK))
                ? null
                : passing(field, relation, test.other(), outcome != Relation.isNegated(test.operator()));
    }
}

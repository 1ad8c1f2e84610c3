package dev.throughline.packs.assertion;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.ListValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code expect(x)} gives, in the manner of jest as well as of chai: matchers to call, words to chain,
 * checks that are made by reading them.
 */
final class Expectation extends DomainValue {
    private static final List<String> THROWING = List.of(
            "toThrow", "toThrowError", "throw", "throws", "Throw", "toThrowErrorMatchingSnapshot",
            "toThrowErrorMatchingInlineSnapshot", "rejected", "rejectedWith", "fulfilled", "throwError");

    /** Matchers of an answer that say success. */
    private static final List<String> NAMED_SUCCESS = List.of("toBeSuccessful", "toBeOK", "toBeOk");

    private final Value subject;
    private final boolean holds;
    private final Relation relation;

    Expectation(Value subject) {
        this(subject, true, Relation.OTHER);
    }

    /**
     * @param holds false after {@code not}
     * @param relation what is checked when the expectation itself is called
     */
    private Expectation(Value subject, boolean holds, Relation relation) {
        this.subject = subject;
        this.holds = holds;
        this.relation = relation;
    }

    private Expectation about(Value other) {
        return new Expectation(other, holds, Relation.EQUAL);
    }

    @Override
    public @Nullable Value member(Interpreter in, String name, Site site) {
        if (Matchers.isWord(name)) {
            return this;
        }
        Matchers.Matcher read = Matchers.read(name);
        if (read != null) {
            check(in, read.relation(), Bool.TRUE, read.holds(), site);
            return this;
        }
        Relation word = Matchers.wordToCall(name);
        if (word != null) {
            return new Expectation(subject, holds, word);
        }
        return switch (name) {
            case "not", "never" -> new Expectation(subject, !holds, relation);
            case "resolves", "eventually" -> about(Settled.value(in, subject, site));
            case "rejects" -> about(Settled.error(in, subject, site));
            case "length", "lengthOf", "size" -> about(in.get(subject, "length", site));
            case "body" -> about(in.get(subject, "body", site));
            default -> {
                NativeCode matcher = matcher(name);
                yield matcher == null ? null : new NativeFunction(name, matcher);
            }
        };
    }

    /** A word that is called: {@code .a('string')}, {@code .include(x)}, {@code .lengthOf(3)}. */
    @Override
    public Value call(Interpreter in, Invocation call) {
        check(in, relation, call.argument(0), true, call.site());
        return this;
    }

    private @Nullable NativeCode matcher(String name) {
        Matchers.Matcher called = Matchers.called(name);
        if (called != null) {
            return (in, call) -> {
                Value expected = called.relation() == Relation.TRUE ? Bool.TRUE : call.argument(0);
                check(in, called.relation(), expected, called.holds(), call.site());
                return this;
            };
        }
        if (THROWING.contains(name)) {
            return (in, call) -> {
                Settled.error(in, subject, call.site());
                return this;
            };
        }
        if (NAMED_SUCCESS.contains(name)) {
            return (in, call) -> {
                check(in, in.get(subject, AnswerField.OK, call.site()), Relation.TRUE, Bool.TRUE, true, call.site());
                return this;
            };
        }
        return switch (name) {
            case "status", "toHaveStatus", "toHaveStatusCode", "statusCode" -> this::status;
            case "property", "toHaveProperty", "ownProperty", "propertyByPath" -> this::property;
            case "header" -> this::header;
            case "toHaveLength" -> (in, call) -> {
                Value length = in.get(subject, "length", call.site());
                check(in, length, Relation.EQUAL, call.argument(0), true, call.site());
                return this;
            };
            case "within" -> (in, call) -> between(in, call, Relation.AT_MOST);
            case "toBeWithin" -> (in, call) -> between(in, call, Relation.BELOW);
            case "satisfy", "satisfies", "toSatisfy" -> (in, call) -> {
                Interpreter.Explored result = in
                        .catching(() -> in.call(call.argument(0), Nothing.UNDEFINED, List.of(subject), call.site()));
                Value value = result.value();
                if (value != null) {
                    check(in, value, Relation.TRUE, Bool.TRUE, true, call.site());
                }
                return this;
            };
            default -> null;
        };
    }

    private Value status(Interpreter in, Invocation call) {
        Value status = in.get(subject, AnswerField.STATUS, call.site());
        check(in, status, Relation.EQUAL, call.argument(0), true, call.site());
        return about(status);
    }

    private Value between(Interpreter in, Invocation call, Relation upper) {
        if (holds) {
            check(in, Relation.AT_LEAST, call.argument(0), true, call.site());
            check(in, upper, call.argument(1), true, call.site());
        }
        return this;
    }

    /** {@code property('error.code', 'X')}; what follows in a chain is about the property. */
    private Value property(Interpreter in, Invocation call) {
        Value found = subject;
        for (String key : keys(call.argument(0))) {
            found = in.get(found, key, call.site());
        }
        Relation checked = call.has(1) ? Relation.EQUAL : Relation.PRESENT;
        check(in, found, checked, call.argument(1), true, call.site());
        return about(found);
    }

    private static List<String> keys(Value path) {
        if (path instanceof Text(String text)) {
            return List.of(text.replace("[", ".").replace("]", "").split("\\."));
        }
        List<String> keys = new ArrayList<>();
        if (path instanceof ListValue list) {
            for (Value item : list.items().known()) {
                keys.add(item instanceof Text(String key) ? key : item instanceof Num n ? "" + n.intValue(0) : "*");
            }
        }
        return keys.isEmpty() ? List.of("*") : keys;
    }

    private Value header(Interpreter in, Invocation call) {
        if (call.argument(0) instanceof Text(String name)) {
            Value headers = in.get(subject, AnswerField.HEADERS, call.site());
            Value header = in.get(headers, name.toLowerCase(Locale.ROOT), call.site());
            check(in, header, call.has(1) ? Relation.EQUAL : Relation.PRESENT, call.argument(1), true, call.site());
        }
        return this;
    }

    private void check(Interpreter in, Relation checked, Value expected, boolean positive, Site site) {
        check(in, subject, checked, expected, positive, site);
    }

    private void check(
            Interpreter in, Value actual, Relation checked, Value expected, boolean positive, Site site) {
        AnswerCheck.observe(in, actual, checked, expected, positive == holds, site);
    }
}

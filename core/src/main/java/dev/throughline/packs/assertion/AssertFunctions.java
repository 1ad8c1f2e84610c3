package dev.throughline.packs.assertion;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Assertions that are functions: {@code assert.equal(actual, expected)} of Node and of chai. */
final class AssertFunctions {
    private static final Map<Relation, List<String>> COMPARING = Map.of(
            Relation.EQUAL, List.of("equal", "strictEqual", "deepEqual", "deepStrictEqual", "partialDeepStrictEqual"),
            Relation.OTHER, List.of("match", "sameMembers", "sameDeepMembers", "hasAllKeys", "containsAllKeys"),
            Relation.ABOVE, List.of("isAbove"),
            Relation.AT_LEAST, List.of("isAtLeast"),
            Relation.BELOW, List.of("isBelow"),
            Relation.AT_MOST, List.of("isAtMost"),
            Relation.CONTAINS, List.of("include", "deepInclude"),
            Relation.ONE_OF, List.of("oneOf"));
    private static final List<String> UNEQUAL = List.of(
            "notEqual", "notStrictEqual", "notDeepEqual", "notDeepStrictEqual");
    private static final List<String> TRUE = List.of("", "ok", "isOk", "isTrue");
    private static final List<String> FALSE = List.of("notOk", "isNotOk", "isFalse");
    private static final List<String> PRESENT = List.of(
            "exists", "isDefined", "isNotNull", "isObject", "isArray", "isString", "isNumber", "isBoolean",
            "isNotEmpty", "typeOf", "instanceOf");
    private static final List<String> ABSENT = List.of("notExists", "isUndefined", "isNull");
    private static final List<String> SETTLING = List.of("throws", "doesNotThrow", "rejects", "doesNotReject", "throw",
            "isRejected", "isFulfilled");

    /** What the context objects of tap, tape and ava call the assertions of Node. */
    private static final Map<String, String> OF_CONTEXTS = Map.ofEntries(
            Map.entry("equals", "equal"),
            Map.entry("isEqual", "equal"),
            Map.entry("is", "equal"),
            Map.entry("strictEquals", "equal"),
            Map.entry("same", "deepEqual"),
            Map.entry("strictSame", "deepEqual"),
            Map.entry("deepEquals", "deepEqual"),
            Map.entry("looseEqual", "equal"),
            Map.entry("like", "match"),
            Map.entry("regex", "match"),
            Map.entry("has", "match"),
            Map.entry("hasStrict", "match"),
            Map.entry("not", "notEqual"),
            Map.entry("isNot", "notEqual"),
            Map.entry("notSame", "notDeepEqual"),
            Map.entry("assert", "ok"),
            Map.entry("true", "ok"),
            Map.entry("truthy", "ok"),
            Map.entry("false", "notOk"),
            Map.entry("falsy", "notOk"),
            Map.entry("type", "typeOf"),
            Map.entry("throwsAsync", "throws"),
            Map.entry("notThrowsAsync", "throws"),
            Map.entry("resolves", "throws"));

    private static final Map<String, NativeCode> FUNCTIONS = functions();

    private AssertFunctions() {}

    /** Gives each function by its name; an empty name is the assertion itself. */
    static void each(BiConsumer<String, NativeCode> consumer) {
        FUNCTIONS.forEach(consumer);
    }

    /** Gives each assertion that a test context has as a member, by its name there. */
    static void eachOfContext(BiConsumer<String, NativeCode> consumer) {
        FUNCTIONS.forEach((name, code) -> {
            if (!name.isEmpty()) {
                consumer.accept(name, code);
            }
        });
        OF_CONTEXTS.forEach((name, same) -> consumer.accept(name, Objects.requireNonNull(FUNCTIONS.get(same))));
    }

    private static Map<String, NativeCode> functions() {
        Map<String, NativeCode> functions = new HashMap<>();
        COMPARING.forEach((relation, names) -> names.forEach(name -> functions.put(name, comparing(relation, true))));
        UNEQUAL.forEach(name -> functions.put(name, comparing(Relation.EQUAL, false)));
        TRUE.forEach(name -> functions.put(name, single(Relation.TRUE, true)));
        FALSE.forEach(name -> functions.put(name, single(Relation.TRUE, false)));
        PRESENT.forEach(name -> functions.put(name, single(Relation.PRESENT, true)));
        ABSENT.forEach(name -> functions.put(name, single(Relation.PRESENT, false)));
        SETTLING.forEach(name -> functions.put(name, (in, call) -> {
            Settled.error(in, call.argument(0), call.site());
            return Nothing.UNDEFINED;
        }));
        functions.put("lengthOf", (in, call) -> ofMember(in, call, "length", Relation.EQUAL, call.argument(1)));
        functions.put("property", (in, call) -> ofMember(in, call, key(call), Relation.PRESENT, Bool.TRUE));
        functions.put("propertyVal", (in, call) -> ofMember(in, call, key(call), Relation.EQUAL, call.argument(2)));
        return functions;
    }

    private static String key(Invocation call) {
        return call.argument(1) instanceof Text(String name) ? name : "*";
    }

    private static Value ofMember(Interpreter in, Invocation call, String name, Relation relation, Value expected) {
        Value member = in.get(call.argument(0), name, call.site());
        AnswerCheck.observe(in, member, relation, expected, true, call.site());
        return Nothing.UNDEFINED;
    }

    private static NativeCode comparing(Relation relation, boolean holds) {
        return (in, call) -> {
            AnswerCheck.observe(in, call.argument(0), relation, call.argument(1), holds, call.site());
            return Nothing.UNDEFINED;
        };
    }

    private static NativeCode single(Relation relation, boolean holds) {
        return (in, call) -> {
            AnswerCheck.observe(in, call.argument(0), relation, Bool.TRUE, holds, call.site());
            return Nothing.UNDEFINED;
        };
    }
}

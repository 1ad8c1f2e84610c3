package dev.throughline.packs.assertion;

import dev.throughline.packs.client.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of matchers and what they check. */
final class Matchers {

    /**
     * A check with an optional expected value.
     *
     * @param holds false for a matcher that states the opposite of its relation
     */
    record Matcher(Relation relation, boolean holds) {}

    /** Matchers that are called. */
    private static final Map<String, Matcher> CALLED = table(Map.of(
            Relation.EQUAL,
            List.of(
                    "toBe", "toEqual", "toStrictEqual", "toMatchObject", "equal", "equals", "eq", "eql", "eqls",
                    "deepEqual", "strictEqual", "toBeCloseTo"),
            Relation.ONE_OF,
            List.of("toBeOneOf", "oneOf"),
            Relation.CONTAINS,
            List.of("toContain", "toContainEqual", "toInclude", "includes", "contains", "string"),
            Relation.ABOVE,
            List.of("toBeGreaterThan", "above", "gt", "greaterThan"),
            Relation.AT_LEAST,
            List.of("toBeGreaterThanOrEqual", "least", "gte", "greaterThanOrEqual", "aboveOrEqual"),
            Relation.BELOW,
            List.of("toBeLessThan", "below", "lt", "lessThan"),
            Relation.AT_MOST,
            List.of("toBeLessThanOrEqual", "most", "lte", "lessThanOrEqual", "belowOrEqual"),
            Relation.PRESENT,
            List.of("toBeDefined", "toBeTypeOf", "toBeInstanceOf", "instanceof", "instanceOf", "toExist"),
            Relation.TRUE,
            List.of("toBeTruthy", "toBeTrue"),
            Relation.OTHER,
            List.of(
                    "toMatch", "match", "matches", "toMatchSnapshot", "toMatchInlineSnapshot", "members", "keys", "key",
                    "toBeNaN", "toHaveAttribute", "startWith", "endWith", "startsWith", "endsWith", "containSubset",
                    "containEql", "containDeep", "matchSnapshot", "toSatisfySchema", "jsonSchema")));

    /** Called matchers that state the opposite. */
    private static final Map<String, Matcher> OPPOSITE = Map.of(
            "toBeFalsy", new Matcher(Relation.TRUE, false),
            "toBeFalse", new Matcher(Relation.TRUE, false),
            "toBeUndefined", new Matcher(Relation.PRESENT, false),
            "toBeNull", new Matcher(Relation.PRESENT, false),
            "toBeNullable", new Matcher(Relation.PRESENT, false));

    /** Matchers that check as soon as they are read. */
    private static final Map<String, Matcher> READ = Map.of(
            "ok", new Matcher(Relation.TRUE, true),
            "true", new Matcher(Relation.TRUE, true),
            "false", new Matcher(Relation.TRUE, false),
            "exist", new Matcher(Relation.PRESENT, true),
            "exists", new Matcher(Relation.PRESENT, true),
            "null", new Matcher(Relation.PRESENT, false),
            "undefined", new Matcher(Relation.PRESENT, false),
            "empty", new Matcher(Relation.OTHER, true));

    /** Words that check when they are called and join when they are not. */
    private static final Map<String, Relation> WORDS_TO_CALL = Map.of(
            "a", Relation.PRESENT,
            "an", Relation.PRESENT,
            "include", Relation.CONTAINS,
            "contain", Relation.CONTAINS);

    /** Words that only join. */
    private static final List<String> WORDS = List.of(
            "to", "be", "been", "is", "that", "which", "and", "has", "have", "with", "at", "of", "same", "but", "does",
            "still", "also", "deep", "nested", "own", "ordered", "any", "all", "itself");

    private Matchers() {}

    static @Nullable Matcher called(String name) {
        Matcher matcher = CALLED.get(name);
        return matcher != null ? matcher : OPPOSITE.get(name);
    }

    static @Nullable Matcher read(String name) {
        return READ.get(name);
    }

    static @Nullable Relation wordToCall(String name) {
        return WORDS_TO_CALL.get(name);
    }

    static boolean isWord(String name) {
        return WORDS.contains(name);
    }

    private static Map<String, Matcher> table(Map<Relation, List<String>> names) {
        Map<String, Matcher> table = new HashMap<>();
        names.forEach((relation, all) -> all.forEach(name -> table.put(name, new Matcher(relation, true))));
        return table;
    }
}

package dev.throughline.syntax.ir;

/**
 * A condition, lowered to a small algebra so that narrowing does not depend on the language. A test
 * wraps the expressions that it looks at; deciding it evaluates them, left to right, once.
 */
public sealed interface Test {

    /** The value counts as true by the rules of its language. */
    record Truthy(Expr value) implements Test {}

    /**
     * The value is absent.
     *
     * @param which which absences count
     */
    record IsAbsent(Expr value, Which which) implements Test {
        /** Which absences a test looks for. */
        public enum Which {
            NULL,
            UNDEFINED,
            EITHER
        }
    }

    /**
     * Both sides are equal.
     *
     * @param strict whether no conversion takes place
     */
    record Equal(Expr left, Expr right, boolean strict) implements Test {}

    /** The value is an instance of the type that {@code type} evaluates to. */
    record IsInstance(Expr value, Expr type) implements Test {}

    /** The primitive type of the value, by the language's own word ({@code typeof x === 'string'}). */
    record HasPrimitiveType(Expr value, String type) implements Test {}

    /** The container has the value in it, as its language understands that ({@code 'a' in x}: a key, an element). */
    record Contains(Expr value, Expr container) implements Test {}

    /** The pattern matches the value; what it binds is known in what is evaluated when this holds. */
    record Matches(Expr value, Pattern pattern) implements Test {}

    /** Both hold; the right side is looked at only when the left holds. */
    record And(Test left, Test right) implements Test {}

    /** One holds; the right side is looked at only when the left does not. */
    record Or(Test left, Test right) implements Test {}

    /** The inner test does not hold. */
    record Not(Test inner) implements Test {}
}

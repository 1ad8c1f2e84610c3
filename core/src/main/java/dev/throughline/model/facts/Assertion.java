package dev.throughline.model.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a case checks about one answer.
 *
 * @param status a status number, or null
 * @param statusClass {@code 2xx}, {@code 4xx}, {@code 5xx} or {@code not-200} where less than a number
 *     is checked, or null
 * @param code error code that the case checks in the body, or null
 * @param message words of the body that the case checks, whole or in part; or null
 */
public record Assertion(
        @Nullable Integer status, @Nullable String statusClass, @Nullable String code, @Nullable String message) {

    /** A check of anything but the words of the body. */
    public Assertion(@Nullable Integer status, @Nullable String statusClass, @Nullable String code) {
        this(status, statusClass, code, null);
    }

    /** A check of words of the body. */
    public static Assertion ofMessage(String words) {
        return new Assertion(null, null, null, words);
    }
}

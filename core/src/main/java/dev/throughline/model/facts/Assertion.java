package dev.throughline.model.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a case checks about one answer.
 *
 * @param status a status number, or null
 * @param statusClass {@code 2xx}, {@code 4xx}, {@code 5xx} or {@code not-200} where less than a number
 *     is checked, or null
 * @param code error code that the case checks in the body, or null
 */
public record Assertion(@Nullable Integer status, @Nullable String statusClass, @Nullable String code) {}

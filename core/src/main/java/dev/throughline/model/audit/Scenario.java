package dev.throughline.model.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that no test shows.
 *
 * @param status the status that the scenario should end in; null when the code does not tell
 * @param text the scenario in words that name its cause, such as {@code 404 when the asset does not exist}
 */
public record Scenario(ScenarioKind kind, @Nullable Integer status, String text) {}

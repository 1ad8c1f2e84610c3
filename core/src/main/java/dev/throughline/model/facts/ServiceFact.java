package dev.throughline.model.facts;

import dev.throughline.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registered service, repository, client or worker.
 *
 * @param kind {@code service}, {@code repository}, {@code client}, {@code worker} or {@code other}
 * @param source where it is registered
 * @param doubledIn test files of the integration suite in which it appears as a double
 */
public record ServiceFact(
        String name, @Nullable String app, String kind, SourceRef source, List<String> doubledIn) {}

package dev.throughline.model.audit;

import dev.throughline.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registered service, repository, client or worker, judged.
 *
 * @param app the app that registers it, or null when it belongs to none
 * @param kind {@code service}, {@code repository}, {@code client}, {@code worker} or {@code other}
 * @param tests files of the integration suite in which it runs for real or appears as a double, sorted
 */
public record ServiceResult(
        String name,
        @Nullable String app,
        String kind,
        SourceRef source,
        ServiceVerdict verdict,
        List<String> tests) {

    /** Copies the list. */
    public ServiceResult {
        tests = List.copyOf(tests);
    }
}

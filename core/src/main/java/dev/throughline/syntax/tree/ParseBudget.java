package dev.throughline.syntax.tree;

import java.time.Duration;

/**
 * How far the native parser may go before it is stopped.
 *
 * @param reports number of progress reports, one for every hundred steps of the parser; depends on nothing but
 *     the source
 * @param time last resort against work inside single steps; many times what the slowest honest source takes
 */
record ParseBudget(long reports, Duration time) {

    private static final long BASE_REPORTS = 20_000;
    private static final long REPORTS_PER_KIBIBYTE = 400;
    private static final Duration BASE_TIME = Duration.ofSeconds(20);
    private static final Duration TIME_PER_MEBIBYTE = Duration.ofSeconds(10);

    /** The budget for a source of a length in bytes. Real code takes about 10 reports for each kibibyte. */
    static ParseBudget of(int sourceBytes) {
        return new ParseBudget(BASE_REPORTS + sourceBytes * REPORTS_PER_KIBIBYTE / 1024,
                BASE_TIME.plus(TIME_PER_MEBIBYTE.multipliedBy(sourceBytes >> 20)));
    }
}

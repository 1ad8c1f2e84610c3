package dev.throughline.packs.guard;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.PromiseValue;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.ThrownValue;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;

/** {@code consume} of {@code rate-limiter-flexible}: what a rejection answers is up to the project. */
final class LimiterConsume {
    private static final List<String> LIMITERS = List.of("BurstyRateLimiter", "RateLimiterCluster",
            "RateLimiterDynamo", "RateLimiterMemcache", "RateLimiterMemory", "RateLimiterMongo", "RateLimiterMySQL",
            "RateLimiterPostgres", "RateLimiterPrisma", "RateLimiterRedis", "RateLimiterUnion");

    private LimiterConsume() {}

    static void install(Models models) {
        for (String limiter : LIMITERS) {
            for (String module : List.of("rate-limiter-flexible.", "rate-limiter-flexible.default.")) {
                models.call(module + limiter + "().consume", LimiterConsume::consume);
            }
        }
    }

    private static Value consume(Interpreter in, Invocation call) {
        // A store that fails rejects with an error, a limit that is exceeded with the state of the limiter.
        ThrownValue rejected = new ThrownValue(Unknown.ANY, call.site(), in.frame(),
                in.condition().and("the rate limit is exceeded", call.site()), false);
        return new PromiseValue(RecordValue.open(call.site()), List.of(rejected));
    }
}

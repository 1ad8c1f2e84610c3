package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ParseSessionTest {

    private static final byte[] SOURCE = "f(1);".repeat(1_000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void stopsWhenTheStepsAreUsedUp() {
        assertThat(refusal(new ParseBudget(3, Duration.ofHours(1)))).isEqualTo(ParseRefused.Reason.TOO_MANY_STEPS);
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        assertThat(refusal(new ParseBudget(Long.MAX_VALUE, Duration.ZERO))).isEqualTo(ParseRefused.Reason.TOO_SLOW);
    }

    private static ParseRefused.Reason refusal(ParseBudget budget) {
        ParserApi.load();
        Language language = Language.load(Grammar.TYPESCRIPT);
        return DeepStack.call(SOURCE.length, () -> {
            MemorySegment parser = (MemorySegment) ParserApi.Parsers.NEW.invokeExact();
            try (Arena arena = Arena.ofConfined()) {
                boolean fits = (boolean) ParserApi.Parsers.SET_LANGUAGE.invokeExact(parser, language.handle());
                assertThat(fits).isTrue();
                ParseSession session = new ParseSession(arena, SOURCE, budget);
                assertThat(session.run(parser)).isEqualTo(MemorySegment.NULL);
                return session.refusal().reason();
            } finally {
                ParserApi.Parsers.DELETE.invokeExact(parser);
            }
        });
    }
}

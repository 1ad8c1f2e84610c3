package dev.throughline.source.glob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", value = {
        "**/*.test.ts ~ a.test.ts ~ true",
        "**/*.test.ts ~ x/y/a.test.ts ~ true",
        "*.test.ts ~ x/a.test.ts ~ false",
        "**/*.{test,spec}.?(c|m)[jt]s?(x) ~ x/a.spec.mts ~ true",
        "**/*.{test,spec}.?(c|m)[jt]s?(x) ~ x/a.spec.js ~ true",
        "**/*.{test,spec}.?(c|m)[jt]s?(x) ~ x/a.specs.js ~ false",
        "**/?(*.)+(spec|test).[jt]s?(x) ~ a/test.ts ~ true",
        "**/__tests__/**/*.[jt]s?(x) ~ a/__tests__/b/c.js ~ true",
        "tests/** ~ tests/a/b ~ true",
        "tests/** ~ test/a ~ false",
        "./tests/*.js ~ tests/a.js ~ true",
        "a?c ~ abc ~ true",
        "a?c ~ a/c ~ false",
        "[!a]b ~ cb ~ true",
        "[!a]b ~ ab ~ false",
        "a.b ~ axb ~ false",
        "a(b)+$ ~ a(b)+$ ~ true",
        "a[b}c]d ~ acd ~ true",
        "x{a)b,c}y ~ xcy ~ true",
        "x{a)b,c}y ~ xa)by ~ true",
        "a]bc}d ~ a]bc}d ~ true",
        "src/**/api/*.ts ~ src/api/a.ts ~ true",
        "src/**/api/*.ts ~ src/apis/a.ts ~ false"
    })
    void matchesAsTheToolsDo(String glob, String path, boolean matches) {
        assertThat(Glob.compile(glob).orElseThrow().matches(path)).isEqualTo(matches);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(List.of("{a,b", "!(a)", "a\\", "*(".repeat(50), "a".repeat(3000)))
                .allSatisfy(glob -> assertThat(Glob.compile(glob)).isEmpty());
    }

    @Test
    @Timeout(10)
    void matchesHostilePatternsInLinearTime() {
        Glob glob = Glob.compile("*a".repeat(200) + "b").orElseThrow();

        assertThat(glob.matches("a".repeat(4000))).isFalse();
    }

    @Test
    void selectsUnlessRejected() {
        GlobSet set = GlobSet.of(List.of("packages/*", "!packages/old", "{"));

        assertThat(set.matches("packages/new")).isTrue();
        assertThat(set.matches("packages/old")).isFalse();
        assertThat(set.matches("other")).isFalse();
    }
}

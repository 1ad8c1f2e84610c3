package dev.throughline.packs.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentPathTest {
    private static final PathTemplate SIGN_IN = new PathTemplate(
            List.of(new PathTemplate.Literal("auth"), new PathTemplate.Literal("signIn")));

    @Test
    void takesUpperCaseForLowerCase() {
        SentPath sent = SentPath.of(new Text("/AUTH/signin"));

        assertThat(sent).isNotNull();
        assertThat(sent.match(SIGN_IN, false)).isEmpty();
    }

    @Test
    void doesNotMatchOtherText() {
        SentPath sent = SentPath.of(new Text("/auth/signing"));

        assertThat(sent).isNotNull();
        assertThat(sent.match(SIGN_IN, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/items/{id:int},  /items/7,    true",
        "/items/{id:int},  /items/mine, false",
        "/items/{id},      /items/mine, true",
        "'/items/{id:\\d+}', /items/mine, false",
        "/items/v{id:int}, /items/v7,   true",
    })
    void takesOnlyDigitsForANumber(String template, String path, boolean fits) {
        SentPath sent = SentPath.of(new Text(path));

        assertThat(sent).isNotNull();
        assertThat(sent.match(BracePaths.parse(template), false) != null).isEqualTo(fits);
    }

    @Test
    void aNumberDoesNotTakeARequestAwayFromText() {
        PathTemplate number = BracePaths.parse("/items/{id:int}");

        assertThat(number.coversAllOf(BracePaths.parse("/items/mine"))).isFalse();
        assertThat(number.coversAllOf(BracePaths.parse("/items/{name}"))).isFalse();
        assertThat(number.coversAllOf(BracePaths.parse("/items/7"))).isTrue();
        assertThat(number.coversAllOf(BracePaths.parse("/items/{other:int}"))).isTrue();
        assertThat(BracePaths.parse("/items/{name}").coversAllOf(number)).isTrue();
    }
}

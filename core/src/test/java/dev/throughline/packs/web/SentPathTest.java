package dev.throughline.packs.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}

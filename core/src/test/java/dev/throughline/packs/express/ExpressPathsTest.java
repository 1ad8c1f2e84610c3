package dev.throughline.packs.express;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Template;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Union;
import dev.throughline.eval.value.Unknown;
import dev.throughline.eval.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/,                    /",
        "/items/,              /items",
        "/items/:id,           /items/{id}",
        "/items/:id(\\d+)/x,   /items/{id}/x",
        "/files/*,             /files/{path*}",
        "/pages/?*,            /pages/{path*}",
        "/files/*rest,         /files/{rest*}",
        "/files/:rest(.*),     /files/{rest*}",
    })
    void readsTheNotationsOfExpress(String written, String template) {
        assertThat(ExpressPaths.parse(written)).hasToString(template);
    }

    @Test
    void takesWhatIsDocumentedForWhatIsNotKnown() {
        Value prefix = Unknown.documented("/api");

        assertThat(ExpressPaths.of(prefix)).hasToString("[/api]");
        assertThat(ExpressPaths.of(Template.concat(List.of(prefix, new Text("/users"))))).hasToString("[/api/users]");
        assertThat(ExpressPaths.of(Union.of(prefix, new Text("")))).hasToString("[/api]");
        assertThat(ExpressPaths.restsOnDocumentation(Union.of(prefix, new Text("")))).isTrue();
    }

    @Test
    void takesWhatTheCodeSaysBeforeWhatIsDocumented() {
        Value prefix = Union.of(Unknown.documented("/api"), new Text("/v1"));

        assertThat(ExpressPaths.of(prefix)).hasToString("[/v1]");
        assertThat(ExpressPaths.restsOnDocumentation(prefix)).isFalse();
        assertThat(ExpressPaths.isPath(prefix)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "(\\/api)?,                      / /api",
        "^\\/items(?:\\/all)?$,          /items /items/all",
        "(\\/api)?\\/v1(\\/beta)?,       /v1 /v1/beta /api/v1 /api/v1/beta",
        "\\/items\\/(?<id>\\d+),         /items/{id}",
    })
    void anOptionalPartOfAnExpressionMakesTwoPaths(String expression, String templates) {
        assertThat(RegexPath.templates(expression).stream().map(Object::toString).toList())
                .containsExactly(templates.split(" ", -1));
    }
}

package dev.throughline.packs.django;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "items/<int:pk>/ | /items/{pk}",
        "<slug:name>/notes/<path:note> | /{name}/notes/{note*}",
        "<pk> | /{pk}",
        "\"\" | /",
    })
    void readsConverters(String written, String path) {
        assertThat(UrlPaths.plain(new Text(written))).hasToString("[" + path + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "^items/(?P<pk>[0-9]+)/$ | /items/{pk}",
        "^items/(?P<pk>[0-9]{4})/?$ | /items/{pk}",
        "^files/(?P<rest>.*)$ | /files/{rest*}",
        "^(\\d+)/([a-z]+)/ | /{arg0}/{arg1}",
        "^a/(?:b/)?c$ | /a/c",
        "^sitemap\\.xml$ | /sitemap.xml",
        "^nested/(?P<name>(a(c)?)+)/x | /nested/{name}/x",
        "items | /items",
    })
    void readsGroupsOfExpressions(String written, String path) {
        assertThat(UrlPaths.regex(new Text(written))).hasToString("[" + path + "]");
    }
}

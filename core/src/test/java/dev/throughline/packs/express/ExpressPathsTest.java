package dev.throughline.packs.express;

import static org.assertj.core.api.Assertions.assertThat;

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
}

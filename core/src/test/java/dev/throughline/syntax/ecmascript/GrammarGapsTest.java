package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GrammarGapsTest {

    @Test
    void typeArgumentsThatImportAreBlankedInPlace() {
        assertThat(blank("é = f<\n typeof import('x').Y>('x')")).isEqualTo("é = f \n                      ('x')");
    }

    @Test
    void starExportsOfTypesAreBlanked() {
        assertThat(blank("a;\nexport type * as T from './t';")).isEqualTo("a;\n                             ;");
    }

    @Test
    void spansSurviveTheBlanking() {
        ModuleNode module = Lowered.source("ts", "a === b!.c;\nd;");

        assertThat(module.errors()).isEmpty();
        assertThat(module.body().get(1).span()).isEqualTo(new Span(12, 14, 2));
    }

    @Test
    void othersAreLeftAlone() {
        byte[] comparison = "a < typeof import.meta > (b); export * from 'type';".getBytes(StandardCharsets.UTF_8);
        byte[] plain = "export type A = typeof import('x')".getBytes(StandardCharsets.UTF_8);

        assertThat(GrammarGaps.blank(comparison)).isEqualTo(comparison);
        assertThat(GrammarGaps.blank(plain)).isEqualTo(plain);
    }

    private static String blank(String source) {
        return new String(GrammarGaps.blank(source.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}

package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.throughline.syntax.ir.GoldenSnippets;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenLoweringTest {

    private static final List<String> RESOURCES = List.of(
            "items",
            "statements",
            "expressions",
            "patterns",
            "macros",
            "errors");

    @TestFactory
    Stream<DynamicTest> snippetsLowerToTheirOutline() {
        return RESOURCES.stream().flatMap(GoldenLoweringTest::snippets);
    }

    private static Stream<DynamicTest> snippets(String resource) {
        List<GoldenSnippets.Snippet> snippets = GoldenSnippets.read("/rust/" + resource + ".txt");
        assertThat(snippets).as(resource).isNotEmpty();
        return snippets.stream().map(snippet -> dynamicTest(resource + ": " + snippet.name(), () -> {
            ModuleNode module = Lowered.source(snippet.source());
            String errors = module.errors().isEmpty() ? "" : "\nerrors " + module.errors();
            assertThat((IrPrinter.print(module) + errors).strip()).isEqualTo(snippet.expected());
        }));
    }
}

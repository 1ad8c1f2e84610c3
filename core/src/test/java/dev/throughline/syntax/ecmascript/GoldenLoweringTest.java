package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.throughline.syntax.ir.GoldenSnippets;
import dev.throughline.syntax.ir.GoldenSnippets.Snippet;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenLoweringTest {

    private static final List<String> RESOURCES = List.of(
            "conditions",
            "operators",
            "chains",
            "literals",
            "patterns",
            "functions",
            "classes",
            "statements",
            "loops",
            "modules",
            "types",
            "errors");

    @TestFactory
    Stream<DynamicTest> snippetsLowerToTheirOutline() {
        return RESOURCES.stream()
                .flatMap(resource -> GoldenSnippets.read("/ecmascript/" + resource + ".txt").stream()
                        .map(snippet -> dynamicTest(resource + ": " + snippet.name(), () -> check(snippet))));
    }

    @Test
    void everyResourceHasSnippets() {
        assertThat(RESOURCES).allSatisfy(resource -> assertThat(GoldenSnippets.read("/ecmascript/" + resource + ".txt"))
                .isNotEmpty());
    }

    private static void check(Snippet snippet) {
        ModuleNode module = Lowered.source(snippet.extension(), snippet.source());
        String errors = module.errors().isEmpty() ? "" : "\nerrors " + module.errors();
        assertThat((IrPrinter.print(module) + errors).strip()).isEqualTo(snippet.expected());
    }
}

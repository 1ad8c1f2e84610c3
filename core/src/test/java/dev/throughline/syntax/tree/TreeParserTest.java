package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeParserTest {

    @ParameterizedTest
    @EnumSource
    void givesARootForAnEmptySource(Grammar grammar) {
        FlatTree tree = Parsed.tree(grammar, "");

        assertThat(tree.size()).isEqualTo(1);
        assertThat(tree.kind(0)).isEqualTo(switch (grammar) {
            case PYTHON -> "module";
            case RUST -> "source_file";
            default -> "program";
        });
        assertThat(tree.line(0)).isEqualTo(1);
        assertThat(tree.children(0)).isEmpty();
        assertThat(tree.isTruncated()).isFalse();
    }

    @Test
    void skipsAByteOrderMark() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "\uFEFFf();");

        assertThat(Parsed.all(tree, tree::isError)).isEmpty();
        assertThat(tree.start(Parsed.only(tree, "call_expression"))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "'\0'", "`never ends ${a", "/* never ends", "'", "\\", "\uD800", "}])", "<a b=",
        "//",
        "class { @", "x = /[", "async (", "${`${`${", "\u2028", "#!", "<>"})
    void givesATreeForBrokenText(String source) {
        for (Grammar grammar : Grammar.values()) {
            assertWellFormed(Parsed.tree(grammar, source));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "{", "`${", "<a>", "a=>", "<T>(", "a?b:", "!"})
    void survivesTenThousandOpenBrackets(String opening) {
        for (Grammar grammar : EnumSet.complementOf(EnumSet.of(Grammar.PYTHON))) {
            assertWellFormed(Parsed.tree(grammar, opening.repeat(10_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "{", "f'{", "f(", "lambda: ", "not ", "-", "a if b else ", "a.", "@", "a = "})
    void survivesTenThousandOpeningsOfPython(String opening) {
        assertWellFormed(Parsed.tree(Grammar.PYTHON, opening.repeat(10_000)));
    }

    @Test
    void survivesDeepIndentation() {
        StringBuilder source = new StringBuilder();
        for (int level = 0; level < 1_000; level++) {
            source.append(" ".repeat(level)).append("if a:\n");
        }

        assertWellFormed(Parsed.tree(Grammar.PYTHON, source.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<a>", "a=>", "a?b:"})
    void survivesTheLargestOpenBracketsOfAThreadThatParses(String opening) throws Exception {
        FutureTask<FlatTree> parse = new FutureTask<>(
                () -> Parsed.tree(Grammar.TYPESCRIPT, opening.repeat(60_000 / opening.length())));
        new ParserThread(parse, "test").start();

        assertWellFormed(parse.get());
    }

    @Test
    void leavesOutWhatLiesTooDeep() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(tree.isTruncated()).isTrue();
        assertThat(depth(tree)).isEqualTo(TreeParser.MAX_DEPTH);
        assertWellFormed(tree);
    }

    @Test
    void keepsTheWholeOfATreeThatIsJustNotTooDeep() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "[".repeat(1_900) + "]".repeat(1_900));

        assertThat(tree.isTruncated()).isFalse();
        assertThat(Parsed.all(tree, node -> tree.kind(node).equals("array"))).hasSize(1_900);
    }

    @Test
    void refusesALargeSource() {
        byte[] source = new byte[TreeParser.MAX_SOURCE_BYTES + 1];

        assertThatThrownBy(() -> Parsed.PARSER.parse(Grammar.TYPESCRIPT, source))
                .isInstanceOfSatisfying(ParseRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ParseRefused.Reason.SOURCE_TOO_LARGE));
    }

    @Test
    void givesEqualTreesToConcurrentThreads() throws Exception {
        String source = "import { a } from 'b';\nexport const f = async (x: number) => { await a.b(`${x}`); };\n"
                .repeat(50);
        List<String> expected = Parsed.dump(Parsed.tree(Grammar.TYPESCRIPT, source));
        Callable<Boolean> task = () -> {
            for (int round = 0; round < 10; round++) {
                Parsed.tree(Grammar.JAVASCRIPT, "round(" + round + ")");
                if (!Parsed.dump(Parsed.tree(Grammar.TYPESCRIPT, source)).equals(expected)) {
                    return false;
                }
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Boolean> equal = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(List.of(task, task))) {
                equal.add(result.get());
            }
            assertThat(equal).containsExactly(true, true);
        }
    }

    @Test
    void parsesForAnInterruptedThreadAndLeavesItInterrupted() {
        Thread.currentThread().interrupt();
        FlatTree tree = Parsed.tree(Grammar.JAVASCRIPT, "f()");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(tree.text(0)).isEqualTo("f()");
    }

    @Test
    void parsesNothingAfterClose() {
        TreeParser parser = TreeParser.open();
        parser.parse(Grammar.JAVASCRIPT, new byte[0]);
        parser.close();
        parser.close();

        assertThatThrownBy(() -> parser.parse(Grammar.JAVASCRIPT, new byte[0]))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Property(tries = 300)
    void anyTextGivesAWellFormedTree(@ForAll Grammar grammar, @ForAll String source) {
        assertWellFormed(Parsed.tree(grammar, source));
    }

    @Property(tries = 300)
    void anyBytesGiveAWellFormedTree(@ForAll Grammar grammar, @ForAll byte[] source) {
        assertWellFormed(Parsed.PARSER.parse(grammar, source));
    }

    @Property(tries = 300)
    void anyMixOfTokensGivesAWellFormedTree(@ForAll Grammar grammar, @ForAll("tokens") String source) {
        assertWellFormed(Parsed.tree(grammar, source));
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of("(", ")", "{", "}", "[", "]", "<", ">", "/>", "=>", "`", "${", "'", "\"", "/", "/*", "*/",
                "//", "\n", " ", "a", "async ", "class ", "function ", "let ", "=", ":", "?", ".", ",", ";", "@", "#",
                "1", "👋", "\0", "new ", "type ", "import ", "export ", "default ", "return ", "<a>", "</a>").list()
                .ofMaxSize(60).map(parts -> String.join("", parts));
    }

    private static void assertWellFormed(FlatTree tree) {
        assertThat(tree.parent(0)).isEqualTo(-1);
        assertThat(tree.subtreeEnd(0)).isEqualTo(tree.size());
        assertThat(tree.end(0)).isLessThanOrEqualTo(tree.source().length);
        StringBuilder broken = new StringBuilder();
        for (int node = 0; node < tree.size(); node++) {
            int last = tree.start(node);
            for (int child = tree.firstChild(node); child >= 0; child = tree.nextSibling(child)) {
                if (tree.start(child) < last || tree.end(child) < tree.start(child) || tree.parent(child) != node) {
                    broken.append(" ").append(child);
                }
                last = tree.end(child);
            }
            if (last > tree.end(node)) {
                broken.append(" ").append(node);
            }
        }
        assertThat(broken.toString()).as("nodes out of place").isEmpty();
    }

    private static int depth(FlatTree tree) {
        int deepest = 0;
        int[] depths = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            depths[node] = node == 0 ? 1 : depths[tree.parent(node)] + 1;
            deepest = Math.max(deepest, depths[node]);
        }
        return deepest;
    }
}

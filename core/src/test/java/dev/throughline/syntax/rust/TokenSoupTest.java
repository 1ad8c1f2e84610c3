package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.GoldenSnippets;
import dev.throughline.syntax.ir.ModuleNode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenSoupTest {

    private static final List<String> TOKENS = List.of(
            ("a B _ self Self crate super 1 0x1f 2.5 'c' 'life \"text {a}\" r#\"raw\"# b'x' ( ) [ ] { } , ; : :: . .. "
                    + "..= ... = == != <= < > -> => @ * & && | || + - ! ? # #! $ $a:expr $( )* /* // \n <T as U> Vec::< "
                    + "if else match for in while loop break continue return let fn struct enum impl trait mod use pub "
                    + "async await move const static type where as dyn unsafe macro_rules! vec! format! json! assert_eq! "
                    + "matches! select! lazy_static! a! extern ref mut")
                    .split(" ", -1));

    private static final String SOURCE = Stream.of("items", "statements", "expressions", "patterns", "macros")
            .flatMap(resource -> GoldenSnippets.read("/rust/" + resource + ".txt").stream())
            .map(GoldenSnippets.Snippet::source)
            .reduce("", (before, snippet) -> before + "\n" + snippet);

    @Property(tries = 400)
    void anyTokensLowerWithoutFailureAndAlwaysAlike(@ForAll("soups") String soup) {
        ModuleNode first = Lowered.source(soup);

        assertThat(Lowered.source(soup)).isEqualTo(first);
    }

    @Property(tries = 200)
    void anyTextLowersWithoutFailure(@ForAll String text) {
        assertThat(Lowered.source(text).errors()).isSorted();
    }

    @Property(tries = 100)
    void anyBytesLowerWithoutFailure(@ForAll byte[] bytes) {
        assertThat(Lowered.bytes(bytes).errors()).isSorted();
    }

    @Property(tries = 200)
    void anyCutOfASourceLowersWithoutFailure(@ForAll("places") int from, @ForAll("places") int to) {
        String cut = SOURCE.substring(Math.min(from, to), Math.max(from, to));

        assertThat(Lowered.source(cut).errors()).isSorted();
    }

    @Property(tries = 200)
    void aSourceWithForeignTokensLowersWithoutFailure(@ForAll("places") int at, @ForAll("soups") String soup) {
        String mutated = SOURCE.substring(0, at) + soup + SOURCE.substring(Math.min(SOURCE.length(), at + 5));

        assertThat(Lowered.source(mutated)).isEqualTo(Lowered.source(mutated));
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(TOKENS).list().ofMinSize(1).ofMaxSize(60).map(tokens -> String.join(" ", tokens));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, SOURCE.length());
    }
}

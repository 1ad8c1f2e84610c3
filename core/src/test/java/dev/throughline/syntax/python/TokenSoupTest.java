package dev.throughline.syntax.python;

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
            ("a b _ self None True 1 0x1f 1j 'text' f'{ } ' f\"{a!r:>3}\" \"\"\" rb'' ( ) [ ] { } , ; : :: . ... = := "
                    + "== != <= < > -> @ * ** + - ~ | // += |= and or not in is if elif else for while break continue "
                    + "pass return raise from try except except* finally with as def class lambda async await yield "
                    + "global nonlocal del assert import match case type print exec # \\ \n \n \n\t \n\t\t \n\t")
                    .split(" ", -1));

    private static final String SOURCE = Stream.of("classes", "functions", "guards", "literals", "loops", "matches")
            .flatMap(resource -> GoldenSnippets.read("/python/" + resource + ".txt").stream())
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

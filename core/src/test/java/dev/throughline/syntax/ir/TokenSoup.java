package dev.throughline.syntax.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every front end, whatever it is given. */
public abstract class TokenSoup {
    private final List<String> tokens;
    private final String source;
    private final Function<byte[], ModuleNode> lower;

    /**
     * @param tokens tokens of the language, with spaces between them
     * @param snippets resources with code of the language
     */
    protected TokenSoup(String tokens, List<String> snippets, Function<byte[], ModuleNode> lower) {
        this.tokens = List.of(tokens.split(" ", -1));
        this.source = snippets.stream()
                .flatMap(resource -> GoldenSnippets.read(resource).stream())
                .map(GoldenSnippets.Snippet::source)
                .reduce("", (before, snippet) -> before + "\n" + snippet);
        this.lower = lower;
    }

    private ModuleNode lowered(String text) {
        return lower.apply(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 400)
    void anyTokensLowerWithoutFailureAndAlwaysAlike(@ForAll("soups") String soup) {
        ModuleNode first = lowered(soup);

        assertThat(lowered(soup)).isEqualTo(first);
    }

    @Property(tries = 200)
    void anyTextLowersWithoutFailure(@ForAll String text) {
        assertThat(lowered(text).errors()).isSorted();
    }

    @Property(tries = 100)
    void anyBytesLowerWithoutFailure(@ForAll byte[] bytes) {
        assertThat(lower.apply(bytes).errors()).isSorted();
    }

    @Property(tries = 200)
    void anyCutOfASourceLowersWithoutFailure(@ForAll("places") int from, @ForAll("places") int to) {
        String cut = source.substring(Math.min(from, to), Math.max(from, to));

        assertThat(lowered(cut).errors()).isSorted();
    }

    @Property(tries = 200)
    void aSourceWithForeignTokensLowersWithoutFailure(@ForAll("places") int at, @ForAll("soups") String soup) {
        String mutated = source.substring(0, at) + soup + source.substring(Math.min(source.length(), at + 5));

        assertThat(lowered(mutated)).isEqualTo(lowered(mutated));
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(tokens).list().ofMinSize(1).ofMaxSize(60).map(some -> String.join(" ", some));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, source.length());
    }
}

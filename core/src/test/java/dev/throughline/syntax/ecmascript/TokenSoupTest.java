package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.GoldenSnippets;
import dev.throughline.syntax.ir.ModuleNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenSoupTest {

    private static final List<String> TOKENS = List.of(
            ("a b x this super null undefined true 1 0x1f 1n 'text' `t` ${ } ` /r/g ( ) [ ] { } < > , ; : . ?. ... = => "
                    + "== === != !== ! && || ?? += ??= + - * ** ++ -- ? @ # #p \\ const let var using function async "
                    + "await yield class extends implements static get set constructor private readonly abstract declare "
                    + "enum namespace module interface type as satisfies typeof keyof instanceof in of new delete void "
                    + "if else for while do switch case default break continue return throw try catch finally with "
                    + "import export from require import.meta 'x' // /* */ label: <div> </div> /> \n")
                    .split(" ", -1));

    @Property(tries = 300)
    void anyTokensLowerWithoutFailureAndAlwaysAlike(
            @ForAll("soups") String soup, @ForAll("extensions") String extension) {
        ModuleNode first = Lowered.source(extension, soup);
        ModuleNode second = Lowered.source(extension, soup);

        assertThat(second).isEqualTo(first);
    }

    @Property(tries = 100)
    void anyBytesLowerWithoutFailure(@ForAll byte[] bytes) {
        assertThat(Lowered.bytes("ts", bytes).errors()).isSorted();
    }

    @Property(tries = 200)
    void anyCutOfASourceLowersWithoutFailure(@ForAll("cuts") String cut) {
        assertThat(Lowered.source("ts", cut).errors()).isSorted();
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(TOKENS).list().ofMinSize(1).ofMaxSize(60).map(tokens -> String.join(" ", tokens));
    }

    @Provide
    Arbitrary<String> extensions() {
        return Arbitraries.of("ts", "tsx", "js");
    }

    @Provide
    Arbitrary<String> cuts() {
        String source = GoldenSnippets.read("/ecmascript/classes.txt").stream()
                .map(GoldenSnippets.Snippet::source)
                .reduce("", (left, right) -> left + "\n" + right);
        return Arbitraries.integers().between(0, source.length()).tuple2().map(range -> source.substring(
                Math.min(range.get1(), range.get2()), Math.max(range.get1(), range.get2())));
    }
}

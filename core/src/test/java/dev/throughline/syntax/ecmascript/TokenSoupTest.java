package dev.throughline.syntax.ecmascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.TokenSoup;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenSoupTest extends TokenSoup {

    TokenSoupTest() {
        super(
                "a b x this super null undefined true 1 0x1f 1n 'text' `t` ${ } ` /r/g ( ) [ ] { } < > , ; : . ?. ... = => "
                        + "== === != !== ! && || ?? += ??= + - * ** ++ -- ? @ # #p \\ const let var using function async "
                        + "await yield class extends implements static get set constructor private readonly abstract declare "
                        + "enum namespace module interface type as satisfies typeof keyof instanceof in of new delete void "
                        + "if else for while do switch case default break continue return throw try catch finally with "
                        + "import export from require import.meta 'x' // /* */ label: <div> </div> /> \n",
                List.of("/ecmascript/classes.txt"),
                bytes -> Lowered.bytes("ts", bytes));
    }

    @Property(tries = 200)
    void anyTokensOfOtherFlavoursLowerAlike(@ForAll("soups") String soup, @ForAll("flavours") String extension) {
        assertThat(Lowered.source(extension, soup)).isEqualTo(Lowered.source(extension, soup));
    }

    @Provide
    Arbitrary<String> flavours() {
        return Arbitraries.of("tsx", "js");
    }
}

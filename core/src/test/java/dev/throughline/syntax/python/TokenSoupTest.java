package dev.throughline.syntax.python;

import dev.throughline.syntax.ir.TokenSoup;
import java.util.List;

class TokenSoupTest extends TokenSoup {

    TokenSoupTest() {
        super(
                "a b _ self None True 1 0x1f 1j 'text' f'{ } ' f\"{a!r:>3}\" \"\"\" rb'' ( ) [ ] { } , ; : :: . ... = := "
                        + "== != <= < > -> @ * ** + - ~ | // += |= and or not in is if elif else for while break continue "
                        + "pass return raise from try except except* finally with as def class lambda async await yield "
                        + "global nonlocal del assert import match case type print exec # \\ \n \n \n\t \n\t\t \n\t",
                List.of("/python/classes.txt", "/python/functions.txt", "/python/guards.txt", "/python/literals.txt",
                        "/python/loops.txt", "/python/matches.txt"),
                Lowered::bytes);
    }
}

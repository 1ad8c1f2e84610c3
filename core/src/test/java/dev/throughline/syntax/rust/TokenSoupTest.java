package dev.throughline.syntax.rust;

import dev.throughline.syntax.ir.TokenSoup;
import java.util.List;

class TokenSoupTest extends TokenSoup {

    TokenSoupTest() {
        super(
                "a B _ self Self crate super 1 0x1f 2.5 'c' 'life \"text {a}\" r#\"raw\"# b'x' ( ) [ ] { } , ; : :: . .. "
                        + "..= ... = == != <= < > -> => @ * & && | || + - ! ? # #! $ $a:expr $( )* /* // \n <T as U> Vec::< "
                        + "if else match for in while loop break continue return let fn struct enum impl trait mod use pub "
                        + "async await move const static type where as dyn unsafe macro_rules! vec! format! json! assert_eq! "
                        + "matches! select! lazy_static! a! extern ref mut",
                List.of("/rust/items.txt", "/rust/statements.txt", "/rust/expressions.txt", "/rust/patterns.txt",
                        "/rust/macros.txt"),
                Lowered::bytes);
    }
}

package dev.throughline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Unknown;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a function of Rust is put together from, it ends, gives the same again, and never breaks the interpreter. */
class RustEndsPropertyTest {
    private static final String ITEMS = """
            use std::collections::HashMap;
            pub use self::inner::*;
            mod inner { pub use super::*; pub fn deep(n: i32) -> Result<i32, E> { if n > 3 { Err(E::Bad(n)) } else { Ok(n) } } }
            enum E { Bad(i32), Low { of: Box<E> }, Gone }
            impl From<String> for E { fn from(s: String) -> Self { E::Gone } }
            trait T { fn go(&self, n: i32) -> i32 { self.go(n) } }
            struct A { n: i32, next: Option<Box<A>> }
            impl T for A {}
            impl T for E { fn go(&self, n: i32) -> i32 { match self { E::Bad(m) if *m > n => n, E::Low { of } => of.go(n), _ => 0 } } }
            type R<X> = Result<X, E>;
            """;

    private static final List<String> STATEMENTS = List.of(
            "let a = A { n: 1, next: unknown() };",
            "let n: i32 = unknown();",
            "let x = inner::deep(2)?;",
            "let Some(y) = unknown() else { return Err(E::Gone); };",
            "loop { if unknown() { break; } }",
            "let z = loop { break 4; };",
            "for i in 0..unknown() { if i == 2 { continue; } mark(i); }",
            "let f = |e: E| -> R<i32> { Ok(e.go(1)) }; f(unknown())?;",
            "match unknown() { E::Bad(n) => { mark(n); } E::Low { of } if unknown() => return Ok(1), _ => {} }",
            "let t: Box<dyn T> = unknown(); t.go(3);",
            "while let Some(q) = unknown() { mark(q); }",
            "let mut m = HashMap::new(); m.insert(\"a\", 1); let v = m.get(\"a\").ok_or(\"none\".to_string())?;",
            "let s = async { let w = inner::deep(9)?; Ok::<i32, E>(w) }.await;",
            "let _ = vec![1, 2].iter().map(|k| inner::deep(*k)).collect::<Result<Vec<_>, _>>();",
            "if let Ok(u) = inner::deep(5) && u > 1 { return Ok(u); }",
            "nothing::of(that, is::there)?.await.unwrap().field[3].call();",
            "let l: R<E> = unknown(); let e = l.map_err(|e| e)?;",
            "panic!(\"stop {}\", 1);");

    @Property(tries = 120)
    void everyFunctionEnds(@ForAll("bodies") List<String> body) {
        String text = ITEMS + "async fn run() -> R<i32> {\n" + String.join("\n", body) + "\nOk(0) }\n";

        ProgramRun run = ProgramRun.of(Map.of("main.rs", text), "main.rs", () -> Unknown.ANY);
        ProgramRun again = ProgramRun.of(Map.of("main.rs", text), "main.rs", () -> Unknown.ANY);

        assertThat(run.completes()).isTrue();
        assertThat(again.steps()).isEqualTo(run.steps()).isLessThan(400_000);
    }

    @Provide
    Arbitrary<List<String>> bodies() {
        return Arbitraries.of(STATEMENTS).list().ofMinSize(1).ofMaxSize(7);
    }
}

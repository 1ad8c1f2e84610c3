package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.IrPrinter;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroExpansionTest {

    private static final MacroExpansion EXPANSION = new MacroExpansion(TreeParser.open());

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        // Fragments
        "($a:expr) => { $a * 2 }~1 + x~(* (+ 1 x) 2)",
        "($a:expr, $b:expr) => { f($a, $b) }~|x, y| x, g::<A, B>()~"
                + "(call f (arrow(x, y) {(return x)}) (call (of g A B)))",
        "($a:ident) => { $a.route() }~app~(call (. app route))",
        "($n:ident, $t:ty) => { let x: $t = <$t>::$n(); }~new, Vec<Vec<u8>>~"
                + "(block x: Vec<Vec<u8>> (call <Vec<Vec<u8>>>new)); undefined",
        "($t:ty) => { $t::new() }~Vec<u8>~(call <Vec<u8>>new)",
        "($p:pat => $e:expr) => { match x { $p => $e, _ => 0 } }~Some(1 | 2) => 3~"
                + "(match x (case Some<[(=1 | =2)]> 3) (case _ 0))",
        "($p:pat) => { f($p) }~A::B~(call f A::B)",
        "($l:literal) => { concat!(\"/api\", $l) }~\"\"\"/users\"\"\"~'/api/users'",
        "($l:literal) => { $l }~-1~(- 1)",
        "($($t:tt)*) => { vec![$($t)*] }~1, (2, 3), \"a\"~[1 [2 3] 'a']",
        "($b:block) => { async $b }~{ g(); 1 }~(call (async arrow() {(call g); (return 1)}))",
        "($p:path) => { $p(1) }~a::b::C~(call a::b::C 1)",
        "($l:lifetime) => { $l: loop { break $l; } }~'a~a: (while ever {(break a)})",
        "($v:vis fn $n:ident) => { $v fn $n() {} }~pub(crate) fn go~declare (fn go() {}); undefined",
        "($v:vis $n:ident) => { const A: u8 = $n; }~B~(constant A: u8 B); undefined",
        "($s:stmt) => { $s; }~let x = 1~(block x 1); undefined",
        "($i:item) => { $i }~fn f(a: u8) -> u8 { a }~declare (fn f(a: u8): u8 {(return a)}); undefined",
        "($m:meta, $n:ident) => { #[$m] fn $n() {} }~get(\"/x\"), f~declare (@(call get '/x') fn f() {}); undefined",
        "(|$p:pat_param| $b:block) => { f(|$p| $b) }~|(a, b)| { g(); }~(call f (arrow(<[a b]>) {(call g)}))",
        "({ $($s:stmt)* }) => { $($s)* }~{ a(); b() }~(call a); (call b)",
        "($n:ident, $t:ty) => { const $n: $t = 1; }~A, &'static [(&'static str, u8)]~"
                + "(constant A: []<()<str,u8>> 1); undefined",
        // Repetitions
        "($($x:expr),*) => { [$($x),*] }~1, 2, 3~[1 2 3]",
        "($($x:expr),*) => { [$($x),*] }~~[]",
        "($($x:expr),* $(,)?) => { [$($x,)*] }~1, 2,~[1 2]",
        "($($x:ident);+) => { $(f($x);)+ }~a; b~(call f a); (call f b); undefined",
        "($a:expr $(, $b:expr)?) => { f($a $(, $b)?) }~1~(call f 1)",
        "($a:expr $(, $b:expr)?) => { f($a $(, $b)?) }~1, 2~(call f 1 2)",
        "($($k:expr => $v:expr),*) => { $( m.insert($k, $v); )* }~\"a\" => 1, b => 2 + 3~"
                + "(call (. m insert) 'a' 1); (call (. m insert) b (+ 2 3)); undefined",
        "($a:ident: $($x:expr),*) => { $( $a($x); )* }~f: 1, 2~(call f 1); (call f 2); undefined",
        "($($n:ident { $($x:expr),* })*) => { $( $n($($x),*); )* }~a { 1, 2 } b { }~(call a 1 2); (call b); undefined",
        "($($n:ident => [$($x:ident),*]);*) => { $($( scope($n).add($x); )*)* }~a => [b, c]; d => [e]~"
                + "(call (. (call scope a) add) b); (call (. (call scope a) add) c); (call (. (call scope d) add) e); undefined",
        // Other parts
        "() => { $crate::f!(a) }~~(crate::f! a)",
        "(GET $p:literal) => { get($p) }~GET \"/a\"~(call get '/a')"})
    void replacesACall(String rule, String call, String expected) {
        assertThat(expanded("macro_rules! m { " + rule + " }", call == null ? "" : call)).isEqualTo(expected);
    }

    @Test
    void theFirstRuleThatMatchesIsTaken() {
        String rules = "macro_rules! m { (a) => { 1 }; ($x:ident) => { 2 }; ($x:expr) => { 3 }; }";

        assertThat(expanded(rules, "a")).isEqualTo("1");
        assertThat(expanded(rules, "b")).isEqualTo("2");
        assertThat(expanded(rules, "b + c")).isEqualTo("3");
        assertThat(expanded(rules, "b c")).isEqualTo("nothing");
        assertThat(expanded(rules, "")).isEqualTo("nothing");
    }

    @Test
    void aMacroWithoutAnEndIsReplacedToALimit() {
        ModuleNode module = Lowered.source("macro_rules! m { () => { m!() } }\nm!();");
        Stmt.DeclareMacro macro = (Stmt.DeclareMacro) module.body().getFirst();
        Expr.MacroCall call = (Expr.MacroCall) ((Stmt.Expression) module.body().getLast()).value();

        int depth = 0;
        Optional<List<Stmt>> code = EXPANSION.expand(macro, call);
        while (code.isPresent()) {
            depth++;
            call = (Expr.MacroCall) ((Stmt.Expression) code.get().getLast()).value();
            code = EXPANSION.expand(macro, call);
        }

        assertThat(depth).isEqualTo(MacroExpansion.MAX_DEPTH);
    }

    @Test
    void tooMuchCodeIsNotMade() {
        String many = "x ".repeat(2_000);

        assertThat(expanded("macro_rules! m { ($($x:ident)*) => { $( f(\"" + "y".repeat(200) + "\", $x); )* } }", many))
                .isEqualTo("nothing");
    }

    @Test
    void whatLooksLikeManyBeginningsOfOneExpressionEnds() {
        String rules = "macro_rules! m { ($($x:expr),*) => { f($($x),*) } }";

        assertThat(expanded(rules, "| , ".repeat(1_000))).isNotEmpty();
        assertThat(expanded(rules, "|a| b, ".repeat(500) + "|a, b| c")).startsWith("(call f (arrow(a)");
    }

    @Test
    void aVariableUsedAgainstItsRuleGivesNothing() {
        assertThat(expanded("macro_rules! m { ($($x:ident)*) => { $x } }", "a b")).isEqualTo("nothing");
        assertThat(expanded("macro_rules! m { ($x:ident) => { $( $x )* } }", "a")).isEqualTo("nothing");
    }

    @Test
    void whatIsWrittenInTheCallKeepsItsPlaceAndAllElseStandsWhereTheCallDoes() {
        String source = """
                macro_rules! test_route {
                    ($name:ident, $path:expr, $body:block) => {
                        #[test]
                        fn $name() {
                            get($path);
                            $body
                        }
                    };
                }

                test_route!(
                    works,
                    format!("/é/{}",
                        id),
                    {
                        check().
                            status(200);
                    }
                );
                """;
        ModuleNode module = Lowered.source(source);
        Stmt.DeclareMacro macro = (Stmt.DeclareMacro) module.body().getFirst();
        Expr.MacroCall call = (Expr.MacroCall) ((Stmt.Expression) module.body().getLast()).value();

        List<Stmt> code = EXPANSION.expand(macro, call).orElseThrow();
        Stmt.DeclareFunction function = (Stmt.DeclareFunction) code.getFirst();
        Expr.Call get = (Expr.Call) ((Stmt.Expression) function.function().body().getFirst()).value();
        Stmt.Block body = (Stmt.Block) function.function().body().getLast();
        Expr check = ((Stmt.Expression) body.body().getFirst()).value();
        Expr path = get.arguments().getFirst().value();

        assertThat(function.function().name()).isEqualTo("works");
        assertThat(function.span().line()).isEqualTo(12);
        assertThat(function.function().decorators().getFirst().span()).isEqualTo(call.span());
        assertThat(get.span().line()).isEqualTo(11);
        assertThat(path.span().line()).isEqualTo(13);
        assertThat(((Expr.Template) path).holes().getFirst().span().line()).isEqualTo(14);
        assertThat(text(source, ((Expr.Template) path).holes().getFirst().span())).isEqualTo("id");
        assertThat(check.span().line()).isEqualTo(17);
        assertThat(text(source, check.span())).isEqualTo("check().\n            status(200)");
    }

    @Test
    void aCallWithinReplacedCodeIsReplacedInTurn() {
        ModuleNode module = Lowered.source("""
                macro_rules! outer { ($x:expr) => { inner!(1, $x) }; }
                macro_rules! inner { ($a:expr, $b:expr) => { $a + $b }; }
                outer!(y);
                """);
        Expr.MacroCall call = (Expr.MacroCall) ((Stmt.Expression) module.body().getLast()).value();

        List<Stmt> once = EXPANSION.expand((Stmt.DeclareMacro) module.body().getFirst(), call).orElseThrow();
        Expr.MacroCall inner = (Expr.MacroCall) ((Stmt.Expression) once.getFirst()).value();
        List<Stmt> twice = EXPANSION.expand((Stmt.DeclareMacro) module.body().get(1), inner).orElseThrow();

        assertThat(inner.depth()).isEqualTo(1);
        assertThat(printed(twice)).isEqualTo("(+ 1 y)");
        assertThat(twice.getFirst().span().line()).isEqualTo(3);
    }

    @Property(tries = 200)
    void anyRuleAndCallEnd(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 40) String rule,
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 40) String text) {
        Span span = new Span(0, 1, 1);
        Stmt.DeclareMacro macro = new Stmt.DeclareMacro(
                span,
                "m",
                List.of(new Stmt.MacroRule(span, rule, rule), new Stmt.MacroRule(span, "$($x:tt)*", text + "$($x)*")),
                false);
        Expr.MacroCall call = new Expr.MacroCall(span, List.of("m"), List.of(), text, span, 0);

        assertThat(EXPANSION.expand(macro, call)).isEqualTo(EXPANSION.expand(macro, call));
    }

    private static String expanded(String rules, String call) {
        ModuleNode module = Lowered.source(rules + "\nm! {" + call + "}");
        assertThat(module.errors()).isEmpty();
        Stmt.DeclareMacro macro = (Stmt.DeclareMacro) module.body().getFirst();
        Expr.MacroCall called = (Expr.MacroCall) ((Stmt.Expression) module.body().getLast()).value();
        return EXPANSION.expand(macro, called).map(MacroExpansionTest::printed).orElse("nothing");
    }

    private static String printed(List<Stmt> code) {
        return IrPrinter.print(new ModuleNode("src/sample.rs", "rust", code, List.of())).replace("\n", "; ");
    }

    private static String text(String source, Span span) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }
}

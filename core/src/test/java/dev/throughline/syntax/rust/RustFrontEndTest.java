package dev.throughline.syntax.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.syntax.ir.Argument;
import dev.throughline.syntax.ir.Expr;
import dev.throughline.syntax.ir.ModuleNode;
import dev.throughline.syntax.ir.Pattern;
import dev.throughline.syntax.ir.Span;
import dev.throughline.syntax.ir.Stmt;
import dev.throughline.syntax.tree.ParserThread;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RustFrontEndTest {

    @Test
    void namesTheLanguageAndTheFile() {
        ModuleNode module = Lowered.source("fn f() {}");

        assertThat(module.language()).isEqualTo("rust");
        assertThat(module.file()).isEqualTo("src/sample.rs");
        assertThat(module.errors()).isEmpty();
    }

    @Test
    void aCallInABuilderChainStandsOnTheLineOfItsName() {
        String source = """
                App::new()
                    .route("/a",
                        get(a))
                    .wrap::<Log>(
                        b)
                    .await?;
                """;

        List<Integer> lines = chain(((Stmt.Expression) Lowered.source(source).body().getFirst()).value());

        // From the end of the chain: the early exit, the await, wrap, route and new.
        assertThat(lines).containsExactly(4, 4, 4, 2, 1);
    }

    private static List<Integer> chain(Expr end) {
        ArrayList<Integer> lines = new ArrayList<>();
        Expr at = end;
        while (at != null) {
            lines.add(at.span().line());
            at = switch (at) {
                case Expr.EarlyExit exit -> exit.value();
                case Expr.Await await -> await.value();
                case Expr.Call call -> switch (call.callee()) {
                    case Expr.Instantiate(var span, Expr.Member member, var types) -> member.object();
                    case Expr.Member member -> member.object();
                    default -> null;
                };
                default -> null;
            };
        }
        return lines;
    }

    @Test
    void aDeclarationStandsOnTheLineOfItsName() {
        ModuleNode module = Lowered.source("""
                #[derive(Debug)]
                pub struct
                    Page {}
                #[test]
                async fn
                    works() {}
                impl
                    Page {}
                """);

        assertThat(module.body()).extracting(each -> each.span().line()).containsExactly(3, 6, 8);
    }

    @Test
    void argumentsOfAMacroStandWhereTheyAreWritten() {
        String source = """
                fn f() {
                    try_join!(
                        // a comment
                        a.b(), /* é */ c
                            .d(1),
                    );
                }
                """;

        Expr.MacroCall call = (Expr.MacroCall) onlyExpression(source);

        assertThat(call.span().line()).isEqualTo(2);
        assertThat(call.place().line()).isEqualTo(2);
        assertThat(texts(source, call.arguments())).containsExactly("a.b()", "c\n            .d(1)");
        assertThat(call.arguments()).extracting(each -> each.span().line()).containsExactly(4, 5);
    }

    @Test
    void whatStandsInMacrosWithinMacrosIsWhereItIsWritten() {
        String source = """
                fn f() {
                    outer!(
                        inner!(
                            json!({
                                "a": x(
                                    y!(z))
                            })));
                }
                """;

        Expr at = onlyExpression(source);
        at = ((Expr.MacroCall) at).arguments().getFirst();
        at = ((Expr.MacroCall) at).arguments().getFirst();
        assertThat(at.span().line()).isEqualTo(4);
        at = ((Expr.KeyValue) ((Expr.RecordLiteral) at).entries().getFirst()).value();
        assertThat(at.span().line()).isEqualTo(5);
        at = ((Expr.Call) at).arguments().getFirst().value();
        at = ((Expr.MacroCall) at).arguments().getFirst();

        assertThat(at.span().line()).isEqualTo(6);
        assertThat(text(source, at.span())).isEqualTo("z");
    }

    @Test
    void theTextOfAMacroStandsWhereItsPlaceSays() {
        String source = "é!();\nhtml! {\n <p> é </p> }";

        Expr.MacroCall call = (Expr.MacroCall) ((Stmt.Expression) Lowered.source(source).body().getLast()).value();

        assertThat(call.path()).containsExactly("html");
        assertThat(text(source, call.place())).isEqualTo(call.text()).isEqualTo("\n <p> é </p> ");
        assertThat(call.place().line()).isEqualTo(2);
    }

    @Test
    void anAttributeStandsWhereItIsWritten() {
        String source = "#[a]\n#[get(\n  \"/x\")]\nfn f() {}";

        Stmt.DeclareFunction function = (Stmt.DeclareFunction) Lowered.source(source).body().getFirst();
        Expr.Call route = (Expr.Call) function.function().decorators().getLast();

        assertThat(route.span().line()).isEqualTo(2);
        assertThat(route.arguments()).extracting(Argument::value).extracting(value -> text(source, value.span()))
                .containsExactly("\"/x\"");
        assertThat(route.arguments().getFirst().value().span().line()).isEqualTo(3);
    }

    @Test
    void anUnderscoreKeepsItsPosition() {
        Expr match = onlyExpression("fn f() { match x { A(_, b, _) => 1 }; }");

        Pattern.Variant variant = (Pattern.Variant) ((Expr.Match) match).arms().getFirst().pattern();

        assertThat(variant.parts().elements()).hasSize(3);
        assertThat(variant.parts().elements().get(1).pattern())
                .isInstanceOfSatisfying(Pattern.Bind.class, bind -> assertThat(bind.name()).isEqualTo("b"));
        assertThat(variant.parts().elements().get(0).pattern()).isInstanceOf(Pattern.Wildcard.class);
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsAreRead() {
        ModuleNode module = Lowered.source("\uFEFFfn f() {}\r\nfn g() {}\r\n");

        assertThat(module.errors()).isEmpty();
        assertThat(module.body()).extracting(each -> each.span().line()).containsExactly(1, 2);
    }

    @Test
    void errorsAreToldByTheirLines() {
        assertThat(Lowered.source("fn f() {}\nfn g( {\n}\n").errors()).isNotEmpty().isSorted();
    }

    @Test
    void aThreadThatParsesLowersByItself() {
        CompletableFuture<ModuleNode> lowered = new CompletableFuture<>();

        new ParserThread(() -> lowered.complete(Lowered.source("fn f() { vec![1]; }")), "parses").start();

        assertThat(lowered.join()).isEqualTo(Lowered.source("fn f() { vec![1]; }"));
    }

    private static Expr onlyExpression(String source) {
        Stmt.DeclareFunction function = (Stmt.DeclareFunction) Lowered.source(source).body().getFirst();
        return ((Stmt.Expression) function.function().body().getFirst()).value();
    }

    private static List<String> texts(String source, List<Expr> expressions) {
        return expressions.stream().map(each -> text(source, each.span())).toList();
    }

    private static String text(String source, Span span) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }
}

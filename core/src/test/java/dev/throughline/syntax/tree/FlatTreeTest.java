package dev.throughline.syntax.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatTreeTest {

    @Test
    void hasNamedNodesAndFieldsOfTypeScript() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "app.get('/users', (req: Request) => 1 as number);");

        assertThat(Parsed.outline(tree)).isEqualTo("(program (expression_statement (call_expression"
                + " function:(member_expression object:(identifier) property:(property_identifier))"
                + " arguments:(arguments (string (string_fragment)) (arrow_function"
                + " parameters:(formal_parameters (required_parameter pattern:(identifier)"
                + " type:(type_annotation (type_identifier)))) body:(as_expression (number) (predefined_type)))))))");
    }

    @Test
    void readsJsxInTsxButNotInTypeScript() {
        String source = "const a = <Page title=\"x\">{name}</Page>;";

        FlatTree tsx = Parsed.tree(Grammar.TSX, source);
        FlatTree typeScript = Parsed.tree(Grammar.TYPESCRIPT, source);

        assertThat(tsx.text(Parsed.only(tsx, "jsx_opening_element"))).isEqualTo("<Page title=\"x\">");
        assertThat(Parsed.all(tsx, tsx::isError)).isEmpty();
        assertThat(Parsed.all(typeScript, typeScript::isError)).isNotEmpty();
    }

    @Test
    void readsJsxInJavaScriptButNoTypes() {
        FlatTree jsx = Parsed.tree(Grammar.JAVASCRIPT, "const a = <Page/>;");
        FlatTree typed = Parsed.tree(Grammar.JAVASCRIPT, "let a: string = 1;");

        assertThat(Parsed.all(jsx, jsx::isError)).isEmpty();
        assertThat(Parsed.all(typed, typed::isError)).isNotEmpty();
    }

    @Test
    void listsTokensAsAnonymousChildren() {
        FlatTree tree = Parsed.tree(Grammar.JAVASCRIPT, "f(1)");
        int arguments = Parsed.only(tree, "arguments");

        assertThat(Arrays.stream(tree.children(arguments)).mapToObj(tree::kind)).containsExactly("(", "number", ")");
        assertThat(Arrays.stream(tree.namedChildren(arguments)).mapToObj(tree::kind)).containsExactly("number");
        assertThat(tree.isNamed(tree.firstChild(arguments))).isFalse();
        assertThat(tree.kind(tree.firstChild(arguments))).isSameAs("(");
    }

    @Test
    void leadsFromChildToParentAndFromFieldToChild() {
        FlatTree tree = Parsed.tree(Grammar.JAVASCRIPT, "a.b(c)");
        int call = Parsed.only(tree, "call_expression");
        int callee = tree.child(call, "function");

        assertThat(tree.text(callee)).isEqualTo("a.b");
        assertThat(tree.field(callee)).isEqualTo("function");
        assertThat(tree.parent(callee)).isEqualTo(call);
        assertThat(tree.nextSibling(callee)).isEqualTo(tree.child(call, "arguments"));
        assertThat(tree.child(call, "body")).isEqualTo(-1);
        assertThat(tree.nextSibling(tree.child(call, "arguments"))).isEqualTo(-1);
        assertThat(tree.field(call)).isNull();
        assertThat(tree.parent(0)).isEqualTo(-1);
        assertThat(tree.nextSibling(0)).isEqualTo(-1);
        assertThat(tree.subtreeEnd(0)).isEqualTo(tree.size());
    }

    @Test
    void countsOffsetsInBytes() {
        String source = "const wave = '👋é'; call(wave);";
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, source);
        int call = Parsed.only(tree, "call_expression");

        assertThat(tree.text(Parsed.only(tree, "string_fragment"))).isEqualTo("👋é");
        assertThat(tree.text(call)).isEqualTo("call(wave)");
        assertThat(tree.start(call)).isEqualTo(source.indexOf("call") + 3);
        assertThat(tree.end(call) - tree.start(call)).isEqualTo("call(wave)".length());
    }

    @Test
    void countsLinesFromOne() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "\n// one\r\nlet a = `x\ny`;\nf();\n");

        assertThat(tree.line(Parsed.only(tree, "comment"))).isEqualTo(2);
        assertThat(tree.line(Parsed.only(tree, "template_string"))).isEqualTo(3);
        assertThat(tree.line(Parsed.only(tree, "call_expression"))).isEqualTo(5);
    }

    @Test
    void keepsCommentsAsExtraNamedChildren() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "f(a, /* why */ b)");
        int comment = Parsed.only(tree, "comment");

        assertThat(tree.isExtra(comment)).isTrue();
        assertThat(tree.namedChildren(tree.parent(comment))).hasSize(3).contains(comment);
        assertThat(Parsed.all(tree, tree::isExtra)).isEqualTo(List.of(comment));
    }

    @Test
    void marksErrorsAndReadsOn() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "let a = ) 1;\nf();");

        int error = Parsed.only(tree, "ERROR");
        assertThat(tree.isError(error)).isTrue();
        assertThat(tree.isNamed(error)).isTrue();
        assertThat(tree.text(Parsed.only(tree, "call_expression"))).isEqualTo("f()");
    }

    @Test
    void marksMissingTokens() {
        FlatTree tree = Parsed.tree(Grammar.TYPESCRIPT, "f(1;");

        List<Integer> missing = Parsed.all(tree, tree::isMissing);
        assertThat(missing).hasSize(1);
        assertThat(tree.kind(missing.getFirst())).isEqualTo(")");
        assertThat(tree.text(missing.getFirst())).isEmpty();
    }

    @Test
    void replacesBytesThatAreNotUtf8InTextOnly() {
        byte[] source = "a = 'x?y'; b".getBytes(StandardCharsets.US_ASCII);
        source[6] = (byte) 0xFF;

        FlatTree tree = Parsed.PARSER.parse(Grammar.JAVASCRIPT, source);

        int string = Parsed.only(tree, "string");
        assertThat(tree.text(string)).isEqualTo("'x\uFFFDy'");
        assertThat(tree.end(string) - tree.start(string)).isEqualTo(5);
        assertThat(tree.source()).isEqualTo(source);
    }
}

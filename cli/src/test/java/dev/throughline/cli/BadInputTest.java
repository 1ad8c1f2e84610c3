package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input from the command line to the report: a message that says what happened, and the audit of the rest. */
@Timeout(60)
class BadInputTest {
    private static final int LEVELS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void saysThatAnEmptyFolderHoldsNothingToAudit() {
        CommandLineRun run = CommandLineRun.with(new CheckoutAudit(), "audit", folder.toString());

        assertThat(run.err().lines()).hasSize(2).first().asString()
                .startsWith("error: found no server and no tests in ");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_TO_AUDIT.code());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void auditsAServerWithoutTests() throws IOException {
        BadCheckout checkout = new BadCheckout(folder);
        Files.delete(folder.resolve("test/app.integration.test.ts"));

        assertWhole(checkout.audit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "(|1|)",
        "[|1|]",
        "{ a: |1| }",
        "`${|1|}`",
        "a|.b|",
        "a|()|",
        "1|+ 1|",
        "a|?.b().c|",
        "() => |1|",
        "f(|1|)",
        "a ? 1 : |2|",
        "!|a|",
        "() => { if (a) return |1| }"})
    void leavesOutExpressionsThatAreNestedTooDeeply(String open, String middle, String close) {
        // In a chain the middle is what is repeated.
        boolean chain = close == null && !open.endsWith(" ") && open.length() == 1 && !open.equals("!");
        String code = chain
                ? open + (middle + "\n").repeat(LEVELS)
                : (open + " \n").repeat(LEVELS) + middle + "\n" + (close == null ? "" : close).repeat(LEVELS);

        assertDeepPartIsLeftOut("export const deep = " + code + ";\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{|}", "if (a) f(); else|", "try {|} finally { }", "switch (a) { case 1:|}", "function f() {|}",
        "namespace N {|}"})
    void leavesOutStatementsThatAreNestedTooDeeply(String open, String close) {
        assertDeepPartIsLeftOut("export const deep = 1;\n" + (open + " \n").repeat(LEVELS) + "f();\n"
                + (close == null ? "" : close + "\n").repeat(LEVELS));
    }

    @Test
    void leavesOutMarkupThatIsNestedTooDeeply() {
        BadCheckout.Result result = new BadCheckout(folder)
                .file("src/deep.tsx", "export const deep = " + "<a>\n".repeat(LEVELS) + "</a>\n".repeat(LEVELS) + ";\n")
                .routes("import './deep';")
                .audit();

        assertWhole(result);
        assertThat(result.messages()).contains("src/deep.tsx: code nested deeper than 2000 levels was left out");
    }

    private void assertDeepPartIsLeftOut(String code) {
        BadCheckout.Result result = new BadCheckout(folder)
                .file("src/deep.ts", code)
                .routes("import { deep } from './deep';\napp.get('/deep', (req, res) => res.json(deep));")
                .audit();

        assertWhole(result);
        assertThat(result.messages()).contains("src/deep.ts: code nested deeper than 2000 levels was left out");
    }

    @Test
    void doesNotReadAFileOf50Megabytes() {
        String line = "export const text = { a: 'some text that looks like code', b: [1, 2, 3] };\n";
        BadCheckout.Result result = new BadCheckout(folder)
                .file("src/big.js", line.repeat(50 * 1024 * 1024 / line.length()))
                .routes("import { text } from './big';")
                .audit();

        assertWhole(result);
        assertThat(result.messages()).contains("src/big.js: larger than 8 MiB, not read");
    }

    @Test
    void readsTheRestOfAFileWithASyntaxError() {
        BadCheckout.Result result = new BadCheckout(folder).routes("const = ; { { ) function (").audit();

        assertThat(result.exitCode()).isZero();
        assertThat(result.paths()).contains("/ok");
        assertThat(result.messages()).anyMatch(text -> text.startsWith("src/app.ts: the grammar does not understand"));
    }

    @Test
    void namesFilesThatAreNoUtf8() {
        BadCheckout.Result result = new BadCheckout(folder)
                .file("src/latin.ts", "export const latin = 'caf\u00e9';\n".getBytes(StandardCharsets.ISO_8859_1))
                .file("src/wide.ts", "export const wide = 'caf\u00e9';\n".getBytes(StandardCharsets.UTF_16))
                .routes("import './latin';\nimport './wide';")
                .audit();

        assertWhole(result);
        assertThat(result.messages()).containsExactly(
                "src/latin.ts: not valid UTF-8: characters in other encodings are read as \uFFFD",
                "src/wide.ts: not read: it is not text in UTF-8");
    }

    @Test
    void namesFilesThatMayNotBeRead() throws IOException {
        BadCheckout checkout = new BadCheckout(folder).file("src/secret.ts", "").routes("import './secret';");
        Path secret = folder.resolve("src/secret.ts");
        assumeThat(secret.toFile().setReadable(false) && !Files.isReadable(secret))
                .as("permissions bind this user, which they do not when it is the superuser").isTrue();

        BadCheckout.Result result = checkout.audit();

        assertWhole(result);
        assertThat(result.messages()).contains("src/secret.ts: cannot be read (no permission)");
    }

    @Test
    void followsNoLinks(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.ts"), "export default 'outside-of-the-checkout';\n");
        BadCheckout.Result result = new BadCheckout(folder)
                .routes("import secret from './secret';\napp.get('/secret', (req, res) => res.send(secret));")
                .link("src/secret.ts", outside.resolve("secret.ts"))
                .link("src/out", outside)
                .link("loop", folder)
                .link("self", Path.of("self"))
                .audit();

        assertWhole(result);
        assertThat(result.json()).doesNotContain("outside-of-the-checkout");
        assertThat(result.messages()).containsExactly(
                "loop: symbolic link, not followed", "self: symbolic link, not followed",
                "src/out: symbolic link, not followed", "src/secret.ts: symbolic link, not followed");
    }

    @Test
    void endsCyclicImports() {
        BadCheckout checkout = new BadCheckout(folder)
                .routes("import { b } from './b';\nexport const a = b;\napp.get('/b', (req, res) => res.json({ b }));")
                .file("src/b.ts", """
                        import { a } from './app';
                        import { b as c } from './b';
                        export * from './c';
                        export const b = [a, c];
                        """)
                .file("src/c.ts", """
                        export * from './b';
                        export * from './c';
                        export { z } from './c';
                        """);

        assertWhole(checkout.audit());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30})
    void listsRoutersThatMountEachOtherAtTheirShortestPaths(int count) {
        String routers = IntStream.range(0, count)
                .mapToObj(i -> "const r%d = express.Router();\nr%d.get('/g%d', (req, res) => res.json({}));\n"
                        .formatted(i, i, i))
                .collect(Collectors.joining());
        String mounts = IntStream.range(0, count * count)
                .mapToObj(i -> "r%d.use('/m%d', r%d);\n".formatted(i / count, i % count, i % count))
                .collect(Collectors.joining());
        BadCheckout checkout = new BadCheckout(folder).routes(routers + mounts + "app.use('/r', r0);");

        BadCheckout.Result result = checkout.audit();

        assertWhole(result);
        assertThat(result.paths()).hasSize(count + 2).contains("/r/g0");
        assertThat(IntStream.range(1, count)).allMatch(i -> result.paths().contains("/r/m" + i + "/g" + i));
        assertThat(result.messages()).anyMatch(text -> text.contains("mounted in each other in a circle"));
        assertThat(checkout.audit().json()).isEqualTo(result.json());
    }

    @Test
    void stopsAtTooManyPathsToTheSameRouters() {
        String routers = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> "const r%d = express.Router();\n".formatted(i)).collect(Collectors.joining());
        String mounts = IntStream.range(0, 20)
                .mapToObj(i -> "r%d.use('/a', r%d);\nr%d.use('/b', r%d);\n".formatted(i, i + 1, i, i + 1))
                .collect(Collectors.joining());

        BadCheckout.Result result = new BadCheckout(folder).routes(routers + mounts + "app.use('/r', r0);").audit();

        assertThat(result.exitCode()).isZero();
        assertThat(result.paths()).contains("/ok");
        assertThat(result.messages()).anyMatch(text -> text.contains("the app has more than 10000 registrations"));
    }

    @Test
    void endsLoopsAndRecursionWithoutEnd() {
        BadCheckout checkout = new BadCheckout(folder)
                .routes("""
                        app.get('/loop', (req, res) => { while (true) { req.n++; } });
                        app.get('/grow', (req, res) => { let t = 'x'; for (;;) t += t; });
                        app.get('/call', (req, res) => { const f = (n) => f(n + 1) + f(n + 2); res.json(f(1)); });
                        app.get('/fork', (req, res) => { %s res.json({}); });
                        """.formatted(IntStream.range(0, 60)
                        .mapToObj(i -> "if (req.query.q%d) res.status(%d); ".formatted(i, 200 + i))
                        .collect(Collectors.joining())))
                .file("test/endless.integration.test.ts", """
                        import request from 'supertest';
                        import { it } from 'vitest';
                        import app from '../src/app';
                        it('loops', async () => { while (true) await request(app).get('/loop'); });
                        it('calls', async () => { const f = async () => { await f(); await f(); }; await f(); });
                        for (let i = 0; ; i++) it('case ' + i, () => request(app).get('/ok').expect(200));
                        """);

        BadCheckout.Result result = checkout.audit();

        assertWhole(result);
        assertThat(result.paths()).contains("/loop", "/grow", "/call", "/fork");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "tsconfig.json", "lerna.json", ".mocharc.json"})
    void namesBrokenConfigurations(String name) {
        BadCheckout.Result result = new BadCheckout(folder).file(name, "{\"name\": [").audit();

        assertWhole(result);
        assertThat(result.messages()).contains(name + ": broken JSON at line 1, not used");
    }

    @Test
    void stopsAtConfigurationsThatExtendTooManyOthers() {
        BadCheckout checkout = new BadCheckout(folder).file("tsconfig.json", "{\"extends\": \"./t0.json\"}");
        for (int i = 0; i < 15; i++) {
            checkout.file("t" + i + ".json", ("{\"extends\": [" + "'./t%d.json',".formatted(i + 1).repeat(6) + "]}")
                    .replace('\'', '"'));
        }

        BadCheckout.Result result = checkout.file("t15.json", "{}").audit();

        assertWhole(result);
        assertThat(result.messages()).isNotEmpty()
                .allMatch(text -> text.endsWith(": extended through too many others, not followed"));
    }

    @Test
    void leavesNothingBehindWhereTheReportCannotBeWritten() throws IOException {
        BadCheckout checkout = new BadCheckout(folder.resolve("checkout"));
        Path file = Files.writeString(folder.resolve("file"), "mine");

        CommandLineRun run = CommandLineRun.with(
                new CheckoutAudit(), "audit", "-o", file.toString(), checkout.root().toString());

        assertThat(run.err().lines()).hasSize(2).first().asString()
                .startsWith("error: Cannot write the report to " + file + ": a file stands in the place");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesAnOutputFolderThatThisUserMayNotWriteTo() throws IOException {
        BadCheckout checkout = new BadCheckout(folder.resolve("checkout"));
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeThat(locked.toFile().setWritable(false) && !Files.isWritable(locked))
                .as("permissions bind this user, which they do not when it is the superuser").isTrue();

        CommandLineRun run = CommandLineRun.with(
                new CheckoutAudit(), "audit", "-o", locked.toString(), checkout.root().toString());

        assertThat(run.err()).contains("permission denied").containsPattern("(?m)^hint: .+");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
        assertThat(locked).isEmptyDirectory();
    }

    @Test
    void keepsHostileNamesOutOfTheMarkupAndTheTerminal() throws IOException {
        Path output = folder.resolve("report");
        BadCheckout checkout = new BadCheckout(folder.resolve("checkout"))
                .routes("app.get('/<script>alert(1)</script>|\\x1b[31m`x`', (req, res) => res.json({}));")
                .file("test/<img src=x onerror=alert(1)>\u001b[2J|`.integration.test.ts",
                        "import { it } from 'vitest';\nit('</script>\\n\\x1b[2J' + 'x'.repeat(99999), () => {});\n");

        CommandLineRun run = CommandLineRun.with(
                new CheckoutAudit(), "audit", "-o", output.toString(), checkout.root().toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).doesNotContain("\u001b");
        assertThat(output.resolve("throughline.html")).content().doesNotContain("\u001b", "<script>alert",
                "<img src=x");
        assertThat(output.resolve("throughline.md")).content().doesNotContain("\u001b", "<script>alert", "<img src=x");
    }

    /** The audit ran, and what stands after the trouble was read as well. */
    private static void assertWhole(BadCheckout.Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.paths()).contains("/ok", "/last");
        assertThat(result.messages()).noneMatch(text -> text.contains("internal error"));
    }
}

package dev.throughline.source.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.Resolution.Builtin;
import dev.throughline.source.node.Resolution.External;
import dev.throughline.source.node.Resolution.NotFound;
import dev.throughline.source.node.Resolution.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleResolverTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder);
    }

    private ModuleResolver resolver() {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        return ModuleResolver.of(tree, Workspaces.of(tree, reader), new TsConfigs(tree, reader));
    }

    private Resolution resolve(String from, String specifier) {
        return resolver().resolve(from, specifier);
    }

    @Test
    void findsRelativeFilesWithSwappedAndMissingExtensions() {
        checkout.files("src/a.ts", "src/b.tsx", "src/c.mts", "src/d.cts", "src/e.js", "src/f.json", "src/g.service.ts");
        ModuleResolver resolver = resolver();

        assertThat(List.of("./a.js", "./b.jsx", "./c.mjs", "./d.cjs", "./a", "./e", "./f.json", "./f", "./g.service"))
                .extracting(specifier -> resolver.resolve("src/x.ts", specifier))
                .containsExactly(
                        new ProjectFile("src/a.ts"),
                        new ProjectFile("src/b.tsx"),
                        new ProjectFile("src/c.mts"),
                        new ProjectFile("src/d.cts"),
                        new ProjectFile("src/a.ts"),
                        new ProjectFile("src/e.js"),
                        new ProjectFile("src/f.json"),
                        new ProjectFile("src/f.json"),
                        new ProjectFile("src/g.service.ts"));
    }

    @Test
    void findsAFileInAnotherCaseOnlyWhereItIsTheOnlyOne() {
        checkout.files("src/HttpException.ts", "src/Twice.ts", "src/TWICE.ts", "src/Errors/index.ts");
        ModuleResolver resolver = resolver();

        assertThat(resolver.resolve("src/x.ts", "./httpException")).isEqualTo(new ProjectFile("src/HttpException.ts"));
        assertThat(resolver.resolve("src/x.ts", "./errors")).isEqualTo(new ProjectFile("src/Errors/index.ts"));
        assertThat(resolver.resolve("src/x.ts", "./twice")).isInstanceOf(NotFound.class);
    }

    @Test
    void prefersTheSourceForTypeScriptAndTheNamedFileForJavaScript() {
        checkout.files("a.ts", "a.js");

        assertThat(resolve("x.ts", "./a.js")).isEqualTo(new ProjectFile("a.ts"));
        assertThat(resolve("x.js", "./a.js")).isEqualTo(new ProjectFile("a.js"));
    }

    @Test
    void findsIndexFilesAndMainOfFolders() {
        checkout.files("src/routes/index.ts", "src/routes.ts", "lib/main/start.js")
                .file("lib/package.json", "{\"main\": \"./main/start\"}");

        assertThat(resolve("src/routes/a.ts", ".")).isEqualTo(new ProjectFile("src/routes/index.ts"));
        assertThat(resolve("src/a.ts", "./routes/")).isEqualTo(new ProjectFile("src/routes/index.ts"));
        assertThat(resolve("src/a.ts", "./routes")).isEqualTo(new ProjectFile("src/routes.ts"));
        assertThat(resolve("src/a.ts", "../lib")).isEqualTo(new ProjectFile("lib/main/start.js"));
    }

    @Test
    void saysWhyNothingWasFound() {
        checkout.files("src/types.d.ts");

        assertThat(resolve("src/a.ts", "./types")).isEqualTo(new NotFound("declaration file only"));
        assertThat(resolve("src/a.ts", "./missing")).isEqualTo(new NotFound("no such file"));
        assertThat(resolve("src/a.ts", "../../x")).isEqualTo(new NotFound("outside the checkout"));
        assertThat(resolve("src/a.ts", "/etc/passwd")).isEqualTo(new NotFound("absolute path"));
        assertThat(resolve("src/a.ts", "https://esm.sh/x")).isEqualTo(new NotFound("URL"));
        assertThat(resolve("src/a.ts", "")).isEqualTo(new NotFound("empty specifier"));
    }

    @Test
    void tellsBuiltinsAndPackagesApart() {
        assertThat(resolve("a.ts", "node:fs/promises")).isEqualTo(new Builtin("fs/promises"));
        assertThat(resolve("a.ts", "path")).isEqualTo(new Builtin("path"));
        assertThat(resolve("a.ts", "express")).isEqualTo(new External("express", ""));
        assertThat(resolve("a.ts", "@scope/name/sub/x")).isEqualTo(new External("@scope/name", "sub/x"));
    }

    @Test
    void takesTheFirstTargetOfAnAliasThatExists() {
        checkout.file("tsconfig.json", "{\"compilerOptions\": {\"baseUrl\": \".\", \"paths\": {",
                "\"@utils/*\": [\"client/utils/*\", \"server/utils/*\"], \"@utils/only\": [\"server/only.ts\"]}}}")
                .files("client/utils/a.ts", "server/utils/a.ts", "server/utils/b.ts", "server/only.ts");

        assertThat(resolve("tests/x.test.ts", "@utils/a")).isEqualTo(new ProjectFile("client/utils/a.ts"));
        assertThat(resolve("tests/x.test.ts", "@utils/b.js")).isEqualTo(new ProjectFile("server/utils/b.ts"));
        assertThat(resolve("tests/x.test.ts", "@utils/only")).isEqualTo(new ProjectFile("server/only.ts"));
        assertThat(resolve("tests/x.test.ts", "@utils/none")).isEqualTo(new External("@utils/none", ""));
    }

    @Test
    void asksTheNearestConfigurationFirstAndThenThoseAbove() {
        checkout.file("tsconfig.json",
                "{\"compilerOptions\": {\"paths\": {\"@a/*\": [\"./root/*\"], \"@b/*\": [\"./root/*\"]}}}")
                .file("server/tsconfig.json", "{\"compilerOptions\": {\"paths\": {\"@a/*\": [\"./src/*\"]}}}")
                .files("root/x.ts", "server/src/x.ts");

        assertThat(resolve("server/src/deep/y.ts", "@a/x")).isEqualTo(new ProjectFile("server/src/x.ts"));
        assertThat(resolve("server/src/deep/y.ts", "@b/x")).isEqualTo(new ProjectFile("root/x.ts"));
        assertThat(resolve("tests/y.ts", "@a/x")).isEqualTo(new ProjectFile("root/x.ts"));
    }

    @Test
    void looksUnderTheBaseUrlButNotForDeclaredDependencies() {
        checkout.file("tsconfig.json", "{\"compilerOptions\": {\"baseUrl\": \"src\"}}")
                .file("package.json", "{\"dependencies\": {\"cache\": \"1\"}}")
                .files("src/services/user.ts", "src/cache/index.ts", "src/events/index.ts");

        assertThat(resolve("tests/a.ts", "services/user")).isEqualTo(new ProjectFile("src/services/user.ts"));
        assertThat(resolve("tests/a.ts", "cache")).isEqualTo(new External("cache", ""));
        assertThat(resolve("tests/a.ts", "events")).isEqualTo(new Builtin("events"));
    }

    @Test
    void putsTheRunnersAliasesFirst() {
        checkout.file("tsconfig.json", "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./client/*\"]}}}")
                .files("client/a.ts", "server/a.ts", "client/b.ts", "mocks/icons.ts");
        ModuleResolver resolver = resolver()
                .withAliases(List.of(
                        ModuleAlias.regex("^icons$", "mocks/icons.ts"),
                        ModuleAlias.regex("^@/(.*)", "server/$1"),
                        ModuleAlias.prefix("@", "server")));

        assertThat(resolver.resolve("t.ts", "@/a")).isEqualTo(new ProjectFile("server/a.ts"));
        assertThat(resolver.resolve("t.ts", "@/b")).isEqualTo(new ProjectFile("client/b.ts"));
        assertThat(resolver.resolve("t.ts", "icons")).isEqualTo(new ProjectFile("mocks/icons.ts"));
        assertThat(resolver.resolve("t.ts", "icons-more")).isEqualTo(new External("icons-more", ""));
    }

    @Test
    void leadsThroughThePackagesOwnImports() {
        checkout.file("package.json", "{\"name\": \"app\", \"imports\": {\"#shared/*\": \"./shared/*\",",
                "\"#db\": {\"test\": \"./db-mock.js\", \"default\": \"./dist/db.js\"},",
                "\"#out\": \"./../../x.js\", \"#lib\": \"express/lib\", \"#loop\": \"#loop\"}}")
                .files("shared/a.ts", "src/db.ts");

        assertThat(resolve("src/x.ts", "#shared/a.js")).isEqualTo(new ProjectFile("shared/a.ts"));
        assertThat(resolve("src/x.ts", "#db")).isEqualTo(new ProjectFile("src/db.ts"));
        assertThat(resolve("src/x.ts", "#out")).isEqualTo(new NotFound("no such file"));
        assertThat(resolve("src/x.ts", "#lib")).isEqualTo(new External("express", "lib"));
        assertThat(resolve("src/x.ts", "#loop")).isEqualTo(new NotFound("aliases lead in a circle"));
        assertThat(resolve("src/x.ts", "#none")).isEqualTo(new NotFound("no such entry in the package's imports"));
    }

    @Test
    void leadsIntoWorkspacePackagesBackToTheirSources() {
        checkout.file("package.json", "{\"workspaces\": [\"packages/*\"]}")
                .file("packages/core/package.json",
                        "{\"name\": \"@x/core\", \"main\": \"dist/index.js\", \"exports\": {",
                        "\".\": {\"types\": \"./dist/index.d.ts\", \"import\": \"./dist/index.mjs\"},",
                        "\"./db/*\": \"./dist/db/*.js\"}}")
                .file("packages/types/package.json", "{\"name\": \"@x/types\", \"types\": \"lib/main.d.ts\"}")
                .files("packages/core/src/index.ts", "packages/core/src/db/user.ts", "packages/types/src/main.ts")
                .files("packages/core/src/util.ts");

        assertThat(resolve("packages/api/a.ts", "@x/core")).isEqualTo(new ProjectFile("packages/core/src/index.ts"));
        assertThat(resolve("a.ts", "@x/core/db/user")).isEqualTo(new ProjectFile("packages/core/src/db/user.ts"));
        assertThat(resolve("a.ts", "@x/core/dist/util")).isEqualTo(new ProjectFile("packages/core/src/util.ts"));
        assertThat(resolve("a.ts", "@x/types")).isEqualTo(new ProjectFile("packages/types/src/main.ts"));
        assertThat(resolve("a.ts", "@x/core/none"))
                .isEqualTo(new NotFound("no source for this entry of workspace package @x/core"));
    }

    @Test
    void usesTheOutputFolderThatTheCompilerIsToldOf() {
        checkout.file("package.json", "{\"name\": \"app\", \"main\": \"./compiled/server.js\"}")
                .file("tsconfig.json", "{\"compilerOptions\": {\"outDir\": \"compiled\", \"rootDir\": \"code\"}}")
                .files("code/server.ts");

        assertThat(resolver().sourceOf("", "compiled/server.js")).contains("code/server.ts");
    }

    @Test
    void leadsAcrossVirtualRootFolders() {
        checkout.file("tsconfig.json", "{\"compilerOptions\": {\"rootDirs\": [\"src\", \"generated\"]}}")
                .files("src/a.ts", "generated/api/client.ts");

        assertThat(resolve("src/a.ts", "./api/client")).isEqualTo(new ProjectFile("generated/api/client.ts"));
    }

    @Test
    void ignoresQueriesOfBundlers() {
        checkout.files("a.ts");

        assertThat(resolve("b.ts", "./a.ts?raw")).isEqualTo(new ProjectFile("a.ts"));
    }
}

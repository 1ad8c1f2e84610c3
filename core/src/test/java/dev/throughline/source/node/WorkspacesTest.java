package dev.throughline.source.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {

    @TempDir
    Path folder;

    private Workspaces workspaces(Checkout checkout) {
        SourceTree tree = checkout.open();
        return Workspaces.of(tree, new ConfigurationReader(tree));
    }

    private static String folderOf(Workspaces workspaces, String name) {
        return workspaces.named(name).map(PackageManifest::folder).orElse("none");
    }

    @Test
    void findsMembersOfNpmAndYarnWorkspaces() {
        Workspaces workspaces = workspaces(Checkout.in(folder)
                .file("package.json",
                        "{\"name\": \"root\", \"workspaces\": {\"packages\": [\"packages/*\", \"!packages/x\"]}}")
                .file("packages/a/package.json", "{\"name\": \"@s/a\"}")
                .file("packages/x/package.json", "{\"name\": \"x\"}")
                .file("examples/express/package.json", "{\"name\": \"express\"}"));

        assertThat(folderOf(workspaces, "@s/a")).isEqualTo("packages/a");
        assertThat(folderOf(workspaces, "root")).isEmpty();
        assertThat(folderOf(workspaces, "x")).isEqualTo("none");
        assertThat(folderOf(workspaces, "express")).isEqualTo("none");
        assertThat(workspaces.packages()).hasSize(4);
    }

    @Test
    void findsMembersOfPnpmAndLernaWorkspacesAndLinkedPackages() {
        Workspaces workspaces = workspaces(Checkout.in(folder)
                .file("package.json", "{}")
                .file("pnpm-workspace.yaml", "packages:", "  - 'apps/*/'")
                .file("lerna.json", "{\"packages\": [\"libs/**\"]}")
                .file("apps/api/package.json",
                        "{\"name\": \"api\", \"dependencies\": {",
                        "\"shared\": \"file:../../shared\", \"up\": \"file:../../../up\"}}")
                .file("libs/deep/l/package.json", "{\"name\": \"l\"}")
                .file("shared/package.json", "{\"name\": \"shared-real\"}"));

        assertThat(folderOf(workspaces, "api")).isEqualTo("apps/api");
        assertThat(folderOf(workspaces, "l")).isEqualTo("libs/deep/l");
        assertThat(folderOf(workspaces, "shared")).isEqualTo("shared");
        assertThat(folderOf(workspaces, "up")).isEqualTo("none");
    }

    @Test
    void knowsTheNearestPackageOfAFile() {
        Workspaces workspaces = workspaces(Checkout.in(folder)
                .file("package.json", "{}")
                .file("server/package.json", "{}"));

        assertThat(workspaces.nearest("server/src/a.ts")).map(PackageManifest::folder).contains("server");
        assertThat(workspaces.nearest("client/a.ts")).map(PackageManifest::folder).contains("");
    }

    @Test
    void reportsBrokenManifestsAndGoesOn() {
        SourceTree tree = Checkout.in(folder)
                .file("package.json", "{\"name\": ")
                .file("b/package.json", "[1]")
                .file("c/package.json", "{\"name\": 5, \"scripts\": [1], \"workspaces\": 7, \"bin\": null}")
                .file("d/package.json", "[".repeat(5000))
                .file("pnpm-workspace.yaml", "packages: [*a, &a {")
                .open();

        Workspaces workspaces = Workspaces.of(tree, new ConfigurationReader(tree));

        assertThat(workspaces.packages()).extracting(PackageManifest::folder).containsExactly("c");
        assertThat(tree.diagnostics())
                .extracting(diagnostic -> diagnostic.source() + " " + diagnostic.message())
                .satisfiesExactly(
                        message -> assertThat(message).startsWith("b/package.json:1 holds no JSON object"),
                        message -> assertThat(message).startsWith("d/package.json:1 broken JSON"),
                        message -> assertThat(message).startsWith("package.json:1 broken JSON"),
                        message -> assertThat(message).startsWith("pnpm-workspace.yaml:1 broken YAML"));
    }
}

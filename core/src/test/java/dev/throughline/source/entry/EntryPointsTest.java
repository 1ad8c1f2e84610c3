package dev.throughline.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.node.ModuleResolver;
import dev.throughline.source.node.TsConfigs;
import dev.throughline.source.node.Workspaces;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPointsTest {

    @TempDir
    Path folder;

    private static List<String> candidates(Checkout checkout) {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        Workspaces workspaces = Workspaces.of(tree, reader);
        ModuleResolver resolver = ModuleResolver.of(tree, workspaces, new TsConfigs(tree, reader));
        return EntryPoints.candidates(tree, workspaces, resolver).stream()
                .map(candidate -> candidate.file() + " " + candidate.rank() + " " + candidate.why())
                .toList();
    }

    @Test
    void leadsScriptsBackToTheirSources() {
        assertThat(candidates(Checkout.in(folder)
                .file("package.json",
                        "{\"scripts\": {\"start\": \"NODE_ENV=production node -r dotenv/config dist/run.js\",",
                        "\"dev\": \"tsx watch --tsconfig t.json src/dev.ts\",",
                        "\"dev:worker\": \"nodemon --exec 'ts-node src/worker.ts'\",",
                        "\"lint\": \"node src/lint.ts\", \"start:gone\": \"node gone.js\"}}")
                .files("src/run.ts", "src/dev.ts", "src/worker.ts", "src/lint.ts")))
                .containsExactly(
                        "src/run.ts 1 script \"start\"",
                        "src/dev.ts 2 script \"dev\"",
                        "src/worker.ts 2 script \"dev:worker\"");
    }

    @Test
    void readsProcessAndContainerFiles() {
        assertThat(candidates(Checkout.in(folder)
                .file("package.json", "{\"main\": \"lib/main.js\", \"bin\": {\"x\": \"bin/www\"}}")
                .file("Procfile", "web: node web/start.js", "release: ./migrate.sh")
                .file("docker/Dockerfile", "FROM node", "CMD [\"node\", \"--enable-source-maps\", \"dist/boxed.js\"]")
                .files("web/start.js", "src/boxed.ts", "src/main.ts", "src/app.ts", "bin/www")))
                .containsExactly(
                        "web/start.js 1 Procfile",
                        "src/boxed.ts 3 docker/Dockerfile",
                        "src/main.ts 4 main of package.json",
                        "src/app.ts 5 conventional name");
    }

    @Test
    void looksIntoEachPackageButNotIntoFrontEnds() {
        assertThat(candidates(Checkout.in(folder)
                .file("package.json", "{\"workspaces\": [\"apps/*\"]}")
                .file("apps/api/package.json", "{\"dependencies\": {\"express\": \"4\"}}")
                .file("apps/web/package.json",
                        "{\"dependencies\": {\"react\": \"18\"}, \"scripts\": {\"start\": \"node server.js\"}}")
                .files("apps/api/src/server.ts", "apps/web/server.js")))
                .containsExactly("apps/api/src/server.ts 5 conventional name");
    }

    @Test
    void worksWithoutAnyManifest() {
        assertThat(candidates(Checkout.in(folder).files("index.js"))).containsExactly("index.js 5 conventional name");
    }
}

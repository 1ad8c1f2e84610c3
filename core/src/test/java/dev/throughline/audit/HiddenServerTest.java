package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.RouteResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that no script starts and no usual name gives away are found by how they are made. */
class HiddenServerTest {

    @TempDir
    Path folder;

    private AuditedSample sample(String library) {
        return new AuditedSample(folder).file("package.json",
                "{\"name\": \"sample\", \"dependencies\": {\"express\": \"4\", \"" + library + "\": \"1\"}}");
    }

    @Test
    void byExpress() {
        AuditedSample sample = sample("cors").file("lib/boot.js",
                "const app = require('express')();",
                "app.get('/items', (req, res) => res.json([]));",
                "app.listen(3000);");

        assertThat(sample.audit().routes()).extracting(RouteResult::path).containsExactly("/items");
    }

    @Test
    void byTheServerOfRoutingControllers() {
        AuditedSample sample = sample("routing-controllers").file("lib/boot.ts",
                "import { createExpressServer, Get, JsonController } from 'routing-controllers';",
                "@JsonController('/items')",
                "class Items { @Get() list() { return []; } }",
                "createExpressServer({ controllers: [Items] }).listen(3000);");

        assertThat(sample.audit().routes()).extracting(RouteResult::path).containsExactly("/items");
    }

    @Test
    void byTheServerOfInversify() {
        AuditedSample sample = sample("inversify-express-utils").file("lib/boot.ts",
                "import { Container } from 'inversify';",
                "import { controller, httpGet, InversifyExpressServer } from 'inversify-express-utils';",
                "@controller('/items')",
                "class Items { @httpGet('/') list() { return []; } }",
                "new InversifyExpressServer(new Container()).build().listen(3000);");

        assertThat(sample.audit().routes()).extracting(RouteResult::path).containsExactly("/items");
    }
}

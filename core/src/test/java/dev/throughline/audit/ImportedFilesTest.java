package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.RouteResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the project that are imported from others: documents, and apps that are mounted in another. */
class ImportedFilesTest {

    @TempDir
    Path folder;

    private static List<String> routes(AuditedSample sample) {
        return sample.audit().routes().stream().map(RouteResult::id).toList();
    }

    @Test
    void pathsComeFromImportedDocuments() {
        AuditedSample sample = new AuditedSample(folder)
                .file("src/settings.json", "{ \"api\": { \"prefix\": \"/v3\", \"names\": [\"a\", \"b\"] } }")
                .file(
                        "src/app.js",
                        "const { api } = require('./settings.json');",
                        "const app = require('express')();",
                        "api.names.forEach((name) => app.get(`${api.prefix}/${name}`, (req, res) => res.end()));",
                        "app.listen(3000);");

        assertThat(routes(sample)).containsExactly("GET /v3/a", "GET /v3/b");
    }

    @Test
    void anAppThatOnlyMountsAndIsMountedIsNoAppOfItsOwn() {
        AuditedSample sample = new AuditedSample(folder)
                .file(
                        "src/api.js",
                        "const express = require('express');",
                        "const api = express();",
                        "const items = express.Router();",
                        "items.get('/', (req, res) => res.json([]));",
                        "api.use('/items', items);",
                        "module.exports = api;")
                .file(
                        "src/app.js",
                        "const app = require('express')();",
                        "app.use('/api', require('./api'));",
                        "app.listen(3000);");

        assertThat(routes(sample)).containsExactly("GET /api/items");
    }
}

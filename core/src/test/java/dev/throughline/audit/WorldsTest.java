package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsTest {
    @TempDir
    Path folder;

    @Test
    void pathsTakeWhatAnExampleSaysOfAVariableAndSaySo() {
        Audit audit = new AuditedSample(folder)
                .file(".env.example", "API_PREFIX=/api", "BETA=/yes")
                .file("src/app.js", """
                        const app = require('express')();
                        const router = require('express').Router();
                        router.get('/items', (req, res) => res.json([]));
                        if (process.env.BETA) { router.get('/beta', (req, res) => res.json([])); }
                        app.use(`${process.env.API_PREFIX}/v1`, router);
                        app.listen(3000);
                        """)
                .audit();

        assertThat(audit.routes()).extracting(route -> route.path() + " " + (route.conditional() != null))
                .containsExactlyInAnyOrder("/api/v1/items false", "/api/v1/beta true");
        assertThat(audit.unresolved()).anyMatch(spot -> spot.why().contains("example file documents"));
    }
}

package dev.throughline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small Express project with one route and one test of it, to which tests add what may go wrong. */
final class BadCheckout {
    private static final String MANIFEST = """
            {"name": "shop", "scripts": {"start": "tsx src/app.ts", "test": "vitest run"},
             "dependencies": {"express": "4"}, "devDependencies": {"vitest": "1", "supertest": "6"}}
            """;

    private static final String TEST = """
            import request from 'supertest';
            import { expect, it } from 'vitest';
            import app from '../src/app';
            it('answers', async () => {
              const answer = await request(app).get('/ok');
              expect(answer.status).toBe(200);
            });
            """;

    /** What one audit of the project gave. */
    record Result(int exitCode, String err, String json, JsonNode report) {
        /** All messages of the report, with their places. */
        List<String> messages() {
            List<String> messages = new ArrayList<>();
            report.path("diagnostics").forEach(found -> messages.add(
                    found.path("source").path("file").asText() + ": " + found.path("message").asText()));
            return messages;
        }

        List<String> paths() {
            return report.path("routes").findValuesAsText("path");
        }
    }

    private final Path root;

    BadCheckout(Path root) {
        this.root = root;
        file("package.json", MANIFEST);
        file("test/app.integration.test.ts", TEST);
        routes("");
    }

    /** Replaces the app by one with the route /ok, some more code, and the route /last. */
    BadCheckout routes(String code) {
        return file("src/app.ts", """
                import express from 'express';
                const app = express();
                app.get('/ok', (req, res) => res.json({}));
                %s
                app.get('/last', (req, res) => res.json({}));
                app.listen(3000);
                export default app;
                """.formatted(code));
    }

    BadCheckout file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    BadCheckout file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BadCheckout link(String path, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), target);
        return this;
    }

    Path root() {
        return root;
    }

    /** Audits it as the command line does, with the report on standard output. */
    Result audit() {
        CommandLineRun run = CommandLineRun.with(new CheckoutAudit(), "audit", "--json", root.toString());
        try {
            return new Result(run.exitCode(), run.err(), run.out(), new ObjectMapper().readTree(run.out()));
        } catch (IOException e) {
            throw new UncheckedIOException(run.err(), e);
        }
    }
}

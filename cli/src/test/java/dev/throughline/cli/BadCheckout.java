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

/** A small project, to which tests add what may go wrong. */
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

    private static final String CARGO_MANIFEST = """
            [package]
            name = "shop"
            version = "1.0.0"
            edition = "2024"
            [dependencies]
            axum = "0.8"
            tokio = { version = "1", features = ["full"] }
            [dev-dependencies]
            tower = "0.5"
            """;

    private static final String RUST_TEST = """
            use axum::{body::Body, http::{Request, StatusCode}};
            use tower::ServiceExt;
            #[tokio::test]
            async fn answers() {
                let request = Request::builder().uri("/ok").body(Body::empty()).unwrap();
                let answer = shop::app().oneshot(request).await.unwrap();
                assert_eq!(answer.status(), StatusCode::OK);
            }
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

    private BadCheckout(Path root, String manifestName, String manifest) {
        this.root = root;
        file(manifestName, manifest);
    }

    /** An Express project with a route and a test of it. */
    BadCheckout(Path root) {
        this(root, "package.json", MANIFEST);
        file("test/app.integration.test.ts", TEST);
        routes("");
    }

    /** A project of axum with a route and a test of it. */
    static BadCheckout ofRust(Path root) {
        return new BadCheckout(root, "Cargo.toml", CARGO_MANIFEST)
                .file("src/main.rs", "#[tokio::main]\nasync fn main() {\n    axum::serve(l, shop::app()).await;\n}\n")
                .file("tests/api.rs", RUST_TEST)
                .rust("", "");
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

    /** Replaces the app of Rust by one with the route /ok, what is given beside its builder, and the route /last. */
    BadCheckout rust(String calls, String items) {
        return file("src/lib.rs", """
                use axum::{routing::get, Router};
                pub fn app() -> Router {
                    Router::new().route("/ok", get(ok))%s.route("/last", get(ok))
                }
                async fn ok() -> &'static str { "ok" }
                %s
                """.formatted(calls, items));
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

package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.Origin;
import dev.throughline.model.audit.Outcome;
import dev.throughline.model.audit.RouteResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {

    @TempDir
    Path folder;

    private RouteResult routeBehind(String middleware) {
        return new AuditedSample(folder).file(
                "src/app.js",
                "const express = require('express');",
                "class ApiError extends Error {",
                "  constructor(statusCode, message) { super(message); this.statusCode = statusCode; }",
                "}",
                "const app = express();",
                "app.get('/things', " + middleware + ", (req, res) => res.status(200).json([]));",
                "app.use((err, req, res, next) => res.status(err.statusCode || 500).json({ message: err.message }));",
                "app.listen(3000);").route();
    }

    @Test
    void takesMiddlewareThatPassesOnARefusalForAGuard() {
        RouteResult route = routeBehind(
                "(req, res, next) => (req.headers.token ? next() : next(new ApiError(401, 'Please log in')))");

        assertThat(route.auth()).isTrue();
        assertThat(route.outcomes()).filteredOn(o -> Integer.valueOf(401).equals(o.status()))
                .extracting(Outcome::origin)
                .containsExactly(Origin.GUARD);
    }

    @Test
    void takesMiddlewareThatPassesOnAnythingElseForTheRoutesOwn() {
        RouteResult route = routeBehind(
                "(req, res, next) => (req.query.page ? next() : next(new ApiError(400, 'Page is needed')))");

        assertThat(route.auth()).isFalse();
        assertThat(route.outcomes()).filteredOn(o -> Integer.valueOf(400).equals(o.status()))
                .extracting(Outcome::origin)
                .containsExactly(Origin.OWN);
    }
}

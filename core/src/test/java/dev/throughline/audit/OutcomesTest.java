package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomesTest {

    @TempDir
    Path folder;

    private List<String> outcomes(String... app) {
        return new AuditedSample(folder)
                .file(
                        "src/errors.js",
                        "class ApiError extends Error {",
                        "  constructor(statusCode, message) { super(message); this.statusCode = statusCode; }",
                        "}",
                        "const db = require('mongoose');",
                        "async function load(id) {",
                        "  const thing = await db.model('Thing').findById(id);",
                        "  if (!thing) throw new ApiError(404, 'No such thing');",
                        "  if (thing.locked) throw new ApiError(423, 'It is locked');",
                        "  return thing;",
                        "}",
                        "const convert = (err, req, res, next) =>",
                        "  next(err instanceof ApiError ? err : new ApiError(err.statusCode || 500, err.message));",
                        "const answer = (err, req, res, next) => res.status(err.statusCode).json({ m: err.message });",
                        "module.exports = { ApiError, load, convert, answer };")
                .file("src/app.js", app)
                .outcomes();
    }

    @Test
    void tellsPlaceAndCauseOfErrorsThatAWrapperPassesOn() {
        assertThat(outcomes(
                "const express = require('express');",
                "const { load, convert, answer } = require('./errors');",
                "const wrap = (fn) => (req, res, next) => { Promise.resolve(fn(req, res, next)).catch((e) => next(e)); };",
                "const app = express();",
                "app.get('/things/:id', wrap(async (req, res) => { res.json(await load(req.params.id)); }));",
                "app.use(convert);",
                "app.use(answer);",
                "app.listen(3000);"))
                .contains(
                        "404 own src/errors.js:7: when thing is missing",
                        "423 own src/errors.js:8: when thing.locked is given");
    }

    @Test
    void tellsErrorsApartThatOneHandlerAnswers() {
        assertThat(outcomes(
                "const express = require('express');",
                "const { load } = require('./errors');",
                "const app = express();",
                "app.get('/things/:id', async (req, res) => {",
                "  try {",
                "    res.json(await load(req.params.id));",
                "  } catch (e) {",
                "    res.status(e.statusCode).end();",
                "  }",
                "});",
                "app.listen(3000);"))
                .contains(
                        "404 own src/app.js:8: when thing is missing",
                        "423 own src/app.js:8: when thing.locked is given")
                .noneMatch(line -> line.startsWith("null"));
    }

    @Test
    void takesAnErrorAsItWasWhenItWasPassedOn() {
        assertThat(outcomes(
                "const express = require('express');",
                "const { ApiError, answer } = require('./errors');",
                "const app = express();",
                "app.get('/things', (req, res, next) => {",
                "  const error = new ApiError(401, 'Please log in');",
                "  if (!req.headers.token) return next(error);",
                "  error.statusCode = 403;",
                "  if (req.headers.token !== process.env.TOKEN) return next(error);",
                "  res.json([]);",
                "});",
                "app.use(answer);",
                "app.listen(3000);"))
                .contains(
                        "401 own src/app.js:6: when req.headers.token is missing",
                        "403 own src/app.js:8: when req.headers.token is not process.env.TOKEN");
    }
}

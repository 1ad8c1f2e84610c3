package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.AssertedStatus;
import dev.throughline.model.audit.TestExercise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that hooks send, and the cases that look at their answers. */
class HookRequestsTest {

    @TempDir
    Path folder;

    private List<TestExercise> exercises(String... test) {
        return new AuditedSample(folder)
                .file(
                        "src/app.js",
                        "const app = require('express')();",
                        "app.get('/items', (req, res) => res.json([]));",
                        "app.listen(3000);",
                        "module.exports = app;")
                .file("test/integration/items.test.js", test)
                .audit()
                .tests()
                .getFirst()
                .exercises();
    }

    @Test
    void aCaseThatLooksAtTheAnswerOfAHookAssertsIt() {
        List<TestExercise> exercises = exercises(
                "const request = require('supertest');",
                "const app = require('../../src/app');",
                "describe('items', () => {",
                "  let answer;",
                "  beforeAll(async () => { answer = await request(app).get('/items'); });",
                "  it('has a list', () => { expect(answer.body).toHaveLength(0); });",
                "  it('answers', () => { expect(answer.status).toBe(200); });",
                "});");

        assertThat(exercises).singleElement().satisfies(exercise -> {
            assertThat(exercise.setup()).isTrue();
            assertThat(exercise.asserted()).containsExactly(new AssertedStatus.Exact(200));
        });
    }

    @Test
    void anAnswerThatNoCaseLooksAtIsNotAsserted() {
        List<TestExercise> exercises = exercises(
                "const request = require('supertest');",
                "const app = require('../../src/app');",
                "beforeEach(() => request(app).get('/items'));",
                "it('passes', () => { expect(1).toBe(1); });");

        assertThat(exercises).singleElement().satisfies(exercise -> assertThat(exercise.asserted()).isEmpty());
    }
}

package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.TestFileResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which test files are taken into the suite because of what they do. */
class SuiteSurveyTest {

    @TempDir
    Path folder;

    private AuditedSample twoApps() {
        return new AuditedSample(folder)
                .file("src/app.js", app("/items"))
                .file("src/admin.js", app("/users"))
                .file("package.json",
                        "{\"scripts\": {\"start\": \"node src/app.js\", \"start:admin\": \"node src/admin.js\"},",
                        " \"dependencies\": {\"express\": \"4\"}, \"devDependencies\": {\"jest\": \"29\"}}");
    }

    private static String[] app(String path) {
        return new String[]{
            "const app = require('express')();",
            "app.get('" + path + "', (req, res) => res.json([]));",
            "app.listen(3000);",
            "module.exports = app;"};
    }

    private static String[] test(String app, String path) {
        return new String[]{
            "const request = require('supertest');",
            "const app = require('" + app + "');",
            "it('answers', () => request(app).get('" + path + "').expect(200));"};
    }

    private static List<String> suite(AuditedSample sample) {
        return sample.audit().tests().stream()
                .filter(test -> test.suite().equals("integration"))
                .map(SuiteSurveyTest::line)
                .toList();
    }

    private static String line(TestFileResult test) {
        return test.file() + " by " + test.suiteBy();
    }

    @Test
    void filesThatSendRequestsAreTakenForAnAppThatTheSuiteDoesNotReach() {
        AuditedSample sample = twoApps()
                .file("test/integration/items.test.js", test("../../src/app", "/items"))
                .file("test/items.test.js", test("../src/app", "/items"))
                .file("test/users.test.js", test("../src/admin", "/users"))
                .file("test/sum.test.js", "it('adds', () => { expect(1 + 1).toBe(2); });");

        assertThat(suite(sample)).containsExactly(
                "test/integration/items.test.js by folder", "test/users.test.js by content");
    }

    @Test
    void nothingMoreIsTakenWhereTheSuiteReachesAllApps() {
        AuditedSample sample = twoApps()
                .file("test/integration/items.test.js", test("../../src/app", "/items"))
                .file("test/integration/users.test.js", test("../../src/admin", "/users"))
                .file("test/items.test.js", test("../src/app", "/items"));

        assertThat(suite(sample)).containsExactly(
                "test/integration/items.test.js by folder", "test/integration/users.test.js by folder");
    }

    @Test
    void filesThatSendRequestsAreTakenWhereThereIsNoSuite() {
        AuditedSample sample = twoApps().file("test/items.test.js", test("../src/app", "/items"));

        assertThat(suite(sample)).containsExactly("test/items.test.js by content");
    }
}

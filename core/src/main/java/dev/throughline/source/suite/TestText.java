package dev.throughline.source.suite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cheap look at the text of a file says about tests in it, without parsing. */
final class TestText {

    private static final Pattern TEST_CALL = Pattern.compile(
            "(?m)(?:^|[^\\w.$])(?:describe|it|test|suite)(?:\\.\\w{1,20}){0,3}\\s?[(`]");
    private static final Pattern BROWSER_CALL = Pattern.compile(
            "\\bpage\\s?\\.|[{,]\\s?page\\s?[,}]|\\bcy\\.(?:visit|get|contains)\\(|\\bbrowser\\.newPage\\b");
    private static final List<String> BROWSER_PACKAGES = List.of("puppeteer", "playwright", "selenium-webdriver",
            "webdriverio", "testcafe", "detox");

    private final String text;

    TestText(String text) {
        this.text = text;
    }

    boolean callsTests() {
        return TEST_CALL.matcher(text).find();
    }

    /** The runner that the file itself imports. */
    Optional<Runner> importedRunner() {
        if (imports("vitest")) {
            return Optional.of(Runner.VITEST);
        }
        if (imports("@jest/globals")) {
            return Optional.of(Runner.JEST);
        }
        if (imports("node:test")) {
            return Optional.of(Runner.NODE_TEST);
        }
        if (imports("@playwright/test")) {
            return Optional.of(Runner.PLAYWRIGHT);
        }
        if (imports("mocha")) {
            return Optional.of(Runner.MOCHA);
        }
        return text.contains("cy.visit(") || text.contains("cy.request(")
                ? Optional.of(Runner.CYPRESS)
                : Optional.empty();
    }

    boolean drivesBrowser(Runner runner) {
        return (runner.isBrowserRunner() && BROWSER_CALL.matcher(text).find())
                || BROWSER_PACKAGES.stream().anyMatch(this::imports);
    }

    private boolean imports(String packageName) {
        return text.contains('\'' + packageName + '\'') || text.contains('"' + packageName + '"');
    }
}

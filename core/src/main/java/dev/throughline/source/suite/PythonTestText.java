package dev.throughline.source.suite;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cheap look at the text of a Python file says about tests in it, without parsing. */
final class PythonTestText {

    private static final Pattern DEFINITION = Pattern.compile(
            "(?m)^[ \\t]*(?:async[ \\t]+)?(def|class)[ \\t]+(\\w{1,200})([^\\n]{0,200})");
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*(?:from|import)[ \\t]+([\\w.]{1,200})");
    private static final Pattern MARKER = Pattern.compile(
            "\\bpytest\\.mark\\.(\\w{1,80})|@tag\\(\\s?[\"'](\\w{1,80})[\"']");
    private static final Pattern ROUTE = Pattern.compile(
            "(?m)^@\\w{1,80}\\.(?:get|post|put|patch|delete|route|websocket|api_route)\\(");
    private static final Set<String> BROWSER_PACKAGES = Set.of(
            "selenium", "splinter", "pyppeteer", "helium", "seleniumbase", "nodriver");
    private static final Pattern PAGE = Pattern.compile("\\bpage\\b");

    private final String text;
    private final Set<String> imports = new TreeSet<>();

    PythonTestText(String text) {
        this.text = text;
        Matcher matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            int dot = name.indexOf('.');
            imports.add(dot < 0 ? name : name.substring(0, dot));
        }
    }

    /** Whether the file defines a test of those that would be collected, or one of unittest. */
    boolean definesTests(PytestCollection collection) {
        Matcher matcher = DEFINITION.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2);
            boolean isTest = matcher.group(1).equals("def")
                    ? collection.isTestFunction(name) || name.startsWith("test")
                    : collection.isTestClass(name) || matcher.group(3).contains("TestCase");
            if (isTest) {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks like code of an application: it declares routes and asserts nothing. */
    boolean declaresRoutes() {
        return ROUTE.matcher(text).find() && !text.contains("assert");
    }

    boolean imports(String topLevel) {
        return imports.contains(topLevel);
    }

    /** Whether its tests are in the style of unittest. */
    boolean hasTestCases() {
        return text.contains("TestCase");
    }

    boolean drivesBrowser() {
        return BROWSER_PACKAGES.stream().anyMatch(imports::contains)
                || (imports.contains("playwright") && PAGE.matcher(text).find());
    }

    /** The names of the markers and tags that stand in the file. */
    Set<String> markers() {
        Set<String> markers = new TreeSet<>();
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            markers.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return markers;
    }
}

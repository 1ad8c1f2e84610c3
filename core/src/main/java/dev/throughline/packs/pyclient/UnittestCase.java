package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.NativeCode;
import dev.throughline.eval.Site;
import dev.throughline.eval.value.Bool;
import dev.throughline.eval.value.DomainValue;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.AnswerCheck;
import dev.throughline.packs.client.AnswerField;
import dev.throughline.packs.client.Relation;
import dev.throughline.packs.pytest.TestCaseMethods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the base classes of test cases bring: methods that assert, and with Django a client. */
final class UnittestCase extends DomainValue {
    private static final List<String> PLAIN = List.of(
            "unittest.TestCase", "unittest.case.TestCase", "unittest.IsolatedAsyncioTestCase", "asynctest.TestCase",
            "flask_testing.TestCase", "aiohttp.test_utils.AioHTTPTestCase", "testtools.TestCase");
    private static final List<String> OF_DJANGO = List.of(
            "django.test.TestCase", "django.test.SimpleTestCase", "django.test.TransactionTestCase",
            "django.test.LiveServerTestCase", "django.test.testcases.TestCase");
    private static final List<String> OF_REST_FRAMEWORK = List.of(
            "rest_framework.test.APITestCase", "rest_framework.test.APISimpleTestCase",
            "rest_framework.test.APITransactionTestCase", "rest_framework.test.APILiveServerTestCase");

    private static final Map<String, Relation> COMPARING = Map.ofEntries(
            Map.entry("assertEqual", Relation.EQUAL),
            Map.entry("assertEquals", Relation.EQUAL),
            Map.entry("assertIs", Relation.EQUAL),
            Map.entry("assertDictEqual", Relation.EQUAL),
            Map.entry("assertListEqual", Relation.EQUAL),
            Map.entry("assertTupleEqual", Relation.EQUAL),
            Map.entry("assertSetEqual", Relation.EQUAL),
            Map.entry("assertCountEqual", Relation.EQUAL),
            Map.entry("assertJSONEqual", Relation.EQUAL),
            Map.entry("assertAlmostEqual", Relation.OTHER),
            Map.entry("assertRegex", Relation.OTHER),
            Map.entry("assertIsInstance", Relation.PRESENT),
            Map.entry("assertIn", Relation.ONE_OF),
            Map.entry("assertGreater", Relation.ABOVE),
            Map.entry("assertGreaterEqual", Relation.AT_LEAST),
            Map.entry("assertLess", Relation.BELOW),
            Map.entry("assertLessEqual", Relation.AT_MOST));
    private static final Map<String, Relation> DENYING = Map.of(
            "assertNotEqual", Relation.EQUAL,
            "assertNotEquals", Relation.EQUAL,
            "assertIsNot", Relation.EQUAL,
            "assertNotIn", Relation.ONE_OF);
    private static final Map<String, NativeCode> METHODS = methods();

    /** Methods with the status in their name ({@code assert_404}, {@code assert404}). */
    private static final String NAMED_STATUS = "assert_?[1-5][0-9][0-9]";

    private static final int OK = 200;
    private static final int FOUND = 302;

    UnittestCase(@Nullable AppClient client) {
        if (client != null) {
            restore("client", client);
        }
    }

    static void install(Models models) {
        for (String path : PLAIN) {
            models.call(path, (in, call) -> new UnittestCase(null));
        }
        for (String path : OF_DJANGO) {
            models.call(path, (in, call) -> new UnittestCase(
                    ClientFactories.ofSite(in, "django.test.Client", call)));
        }
        for (String path : OF_REST_FRAMEWORK) {
            models.call(path, (in, call) -> new UnittestCase(
                    ClientFactories.ofSite(in, "rest_framework.test.APIClient", call)));
        }
    }

    private static Map<String, NativeCode> methods() {
        Map<String, NativeCode> methods = new HashMap<>();
        COMPARING.forEach((name, relation) -> methods.put(name, comparing(relation, true)));
        DENYING.forEach((name, relation) -> methods.put(name, comparing(relation, false)));
        methods.put("assertTrue", single(Relation.TRUE, true));
        methods.put("assertFalse", single(Relation.TRUE, false));
        methods.put("assertIsNotNone", single(Relation.PRESENT, true));
        methods.put("assertIsNone", single(Relation.PRESENT, false));
        methods.put("assertContains", (in, call) -> contains(in, call, true));
        methods.put("assertNotContains", (in, call) -> contains(in, call, false));
        methods.put("assertRedirects", (in, call) -> status(in, call, 2, FOUND));
        methods.put("assertStatus", (in, call) -> status(in, call, 1, OK));
        methods.put("assert_status", (in, call) -> status(in, call, 1, OK));
        return methods;
    }

    @Override
    public @Nullable Value member(Interpreter interpreter, String name, Site site) {
        NativeCode method = METHODS.get(name);
        if (method != null) {
            return new NativeFunction(name, method);
        }
        if (name.matches(NAMED_STATUS)) {
            int status = Integer.parseInt(name.substring(name.length() - 3));
            return new NativeFunction(name, (in, call) -> status(in, call, Integer.MAX_VALUE, status));
        }
        return switch (name) {
            case "fail" -> new NativeFunction(name, (in, call) -> {
                throw in.thrown(in.semantics().assertionError(in, call.site()), call.site());
            });
            case "setUp", "tearDown", "asyncSetUp", "asyncTearDown", "setUpClass", "tearDownClass", "setUpTestData" ->
                new NativeFunction(name, (in, call) -> Nothing.NULL);
            default -> TestCaseMethods.find(name);
        };
    }

    private static NativeCode comparing(Relation relation, boolean holds) {
        return (in, call) -> {
            AnswerCheck.observe(in, call.argument(0), relation, call.argument(1), holds, call.site());
            return Nothing.NULL;
        };
    }

    private static NativeCode single(Relation relation, boolean holds) {
        return (in, call) -> {
            AnswerCheck.observe(in, call.argument(0), relation, Bool.TRUE, holds, call.site());
            return Nothing.NULL;
        };
    }

    /** A status that an argument gives, else one that is usual. */
    private static Value status(Interpreter in, Invocation call, int position, int usual) {
        Value given = call.named().get("status_code");
        Value expected = given != null ? given : call.has(position) ? call.argument(position) : new Num(usual);
        AnswerCheck.observe(in, in.get(call.argument(0), "status_code", call.site()), Relation.EQUAL, expected, true,
                call.site());
        return Nothing.NULL;
    }

    /** {@code assertContains(response, text, count, status_code=200)}. */
    private static Value contains(Interpreter in, Invocation call, boolean holds) {
        status(in, call, 3, OK);
        AnswerCheck.observe(in, in.get(call.argument(0), AnswerField.BODY, call.site()), Relation.CONTAINS,
                call.argument(1), holds, call.site());
        return Nothing.NULL;
    }
}

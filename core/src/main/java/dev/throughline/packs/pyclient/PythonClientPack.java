package dev.throughline.packs.pyclient;

import dev.throughline.eval.Models;
import dev.throughline.packs.CodeLanguage;
import dev.throughline.packs.Pack;
import java.util.Set;

/** Models the clients that tests in Python send requests with, and the assertions that they make. */
public final class PythonClientPack implements Pack {

    @Override
    public String name() {
        return "python-client";
    }

    @Override
    public CodeLanguage language() {
        return CodeLanguage.PYTHON;
    }

    @Override
    public Set<String> libraries() {
        return Set.of(
                "fastapi.testclient", "starlette.testclient", "async_asgi_testclient", "httpx", "requests",
                "flask.testing", "werkzeug.test", "webtest", "aiohttp", "aiohttp.test_utils", "django.test",
                "rest_framework.test");
    }

    @Override
    public void install(Models models) {
        ClientFactories.install(models);
        ClientFixtures.install(models);
        RouteNames.install(models);
        StatusLookups.install(models);
        PythonAssertions.install(models);
    }
}

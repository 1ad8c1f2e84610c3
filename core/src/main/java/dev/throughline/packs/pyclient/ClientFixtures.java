package dev.throughline.packs.pyclient;

import dev.throughline.eval.Interpreter;
import dev.throughline.eval.Invocation;
import dev.throughline.eval.Models;
import dev.throughline.eval.value.NativeFunction;
import dev.throughline.eval.value.Nothing;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.TestTarget;
import dev.throughline.packs.pytest.PytestFixtures;
import dev.throughline.packs.web.RouterValue;
import java.util.List;

/** The clients that plugins of pytest bring as fixtures. */
final class ClientFixtures {
    /** Clients of the app that a fixture named app gives, else of the site of Django. */
    private static final List<String> CLIENTS = List.of("client", "test_client", "async_client");
    private static final List<String> OF_DJANGO = List.of("admin_client", "async_admin_client", "api_client");

    private ClientFixtures() {}

    static void install(Models models) {
        for (String name : CLIENTS) {
            models.call(PytestFixtures.path(name), ClientFixtures::ofApp);
        }
        for (String name : OF_DJANGO) {
            models.call(PytestFixtures.path(name),
                    (in, call) -> ClientFactories.ofSite(in, "django.test.Client", call));
        }
        for (String name : List.of("aiohttp_client", "test_client_factory", "async_asgi_testclient")) {
            models.call(PytestFixtures.path(name), (in, call) -> new NativeFunction(name, ClientFixtures::ofArgument));
        }
        models.call(PytestFixtures.path("aiohttp_server"), (in, call) -> new NativeFunction("aiohttp_server",
                (inner, making) -> new AppTransport(AnsweringApps.app(making.argument(0)), true)));
    }

    private static Value ofApp(Interpreter in, Invocation call) {
        RouterValue app = AnsweringApps.app(call.named().getOrDefault("app", Nothing.NULL));
        if (app == null) {
            return ClientFactories.ofSite(in, "django.test.Client", call);
        }
        // An app that makes its test client itself is asked for it.
        Value maker = in.get(app, "test_client", call.site());
        return maker instanceof NativeFunction ? in.call(maker, app, List.of(), call.site()) : AppClient.of(app);
    }

    private static Value ofArgument(Interpreter in, Invocation call) {
        List<TestTarget> targets = AnsweringApps.of(call.argument(0));
        return new AppClient("aiohttp.test_utils.TestClient()", Convention.REQUESTS, any -> targets, Nothing.UNDEFINED);
    }
}

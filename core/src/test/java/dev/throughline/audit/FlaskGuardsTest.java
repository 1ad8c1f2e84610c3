package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.RouteResult;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before the views of Flask is told from what they answer themselves. */
class FlaskGuardsTest {
    private static final String[] DECORATOR = {
        "from functools import wraps",
        "from flask import Flask, abort, request",
        "from flask.views import MethodView",
        "app = Flask(__name__)",
        "def token_required(view):",
        "    @wraps(view)",
        "    def decorated(*args, **kwargs):",
        "        user = request.headers.get('X-User')",
        "        if not user:",
        "            return {'error': 'no token'}, 401",
        "        return view(user, *args, **kwargs)",
        "    return decorated",
    };

    @TempDir
    private Path folder;

    private List<String> audited(String... view) throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"flask\"]")
                .file("app.py", String.join("\n", DECORATOR) + "\n" + String.join("\n", view) + "\n");
        return new Auditor(words -> {}).audit(checkout.root()).routes().stream().map(FlaskGuardsTest::line).toList();
    }

    private static String line(RouteResult route) {
        List<String> outcomes = route.outcomes().stream()
                .map(outcome -> outcome.status() + " " + outcome.origin().toString().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return route.path() + (Boolean.TRUE.equals(route.auth()) ? " guarded " : " open ") + outcomes;
    }

    @Test
    void takesADecoratorThatGivesWhatTheViewGivesForAGuard() throws IOException {
        assertThat(audited(
                "@app.get('/items/<name>')",
                "@token_required",
                "def show(user, name):",
                "    if name == 'none':",
                "        abort(404)",
                "    return {'name': name}"))
                .containsExactly("/items/{name} guarded [200 own, 401 guard, 404 own]");
    }

    @Test
    void takesADecoratorThatMakesTheAnswerForAPartOfTheView() throws IOException {
        assertThat(audited(
                "def created(view):",
                "    @wraps(view)",
                "    def decorated(*args, **kwargs):",
                "        if request.args.get('dry'):",
                "            abort(403)",
                "        return view(*args, **kwargs), 201",
                "    return decorated",
                "@app.post('/items')",
                "@created",
                "def add():",
                "    return {}"))
                .containsExactly("/items open [201 own, 403 own]");
    }

    @Test
    void takesADecoratorOfAClassForAGuardOfItsMethods() throws IOException {
        assertThat(audited(
                "class Items(MethodView):",
                "    def get(self):",
                "        return []",
                "class Secrets(MethodView):",
                "    decorators = [token_required]",
                "    def get(self, user):",
                "        return []",
                "app.add_url_rule('/items', view_func=Items.as_view('items'))",
                "app.add_url_rule('/secrets', view_func=Secrets.as_view('secrets'))"))
                .containsExactly("/items open [200 own]", "/secrets guarded [200 own, 401 guard]");
    }
}

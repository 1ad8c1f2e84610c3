package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.ServiceResult;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers routes is no service, whatever it is called. */
class ViewsTest {
    @TempDir
    private Path folder;

    @Test
    void keepsServicesBesideAViewOfTheSameKindOfName() throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"flask\", \"flask-smorest\"]")
                .file("resources/__init__.py", "")
                .file("resources/store.py",
                        "from flask.views import MethodView",
                        "from flask_smorest import Blueprint",
                        "blp = Blueprint('stores', __name__)",
                        "class StockStore:",
                        "    def all(self):",
                        "        return []",
                        "@blp.route('/stores')",
                        "class Store(MethodView):",
                        "    def get(self):",
                        "        return StockStore().all()")
                .file("resources/tasks.py",
                        "from flask_smorest import Blueprint",
                        "tasks = Blueprint('tasks', __name__)",
                        "@tasks.get('/tasks')",
                        "def list_tasks():",
                        "    return []")
                .file("app.py",
                        "from flask import Flask",
                        "from flask_smorest import Api",
                        "from resources.store import blp",
                        "from resources.tasks import tasks",
                        "app = Flask(__name__)",
                        "api = Api(app)",
                        "api.register_blueprint(blp)",
                        "api.register_blueprint(tasks)");

        assertThat(new Auditor(words -> {}).audit(checkout.root()).services())
                .extracting(ServiceResult::name)
                .containsExactly("StockStore");
    }
}

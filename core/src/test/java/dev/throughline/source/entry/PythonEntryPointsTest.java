package dev.throughline.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.python.NamedCommands;
import dev.throughline.source.python.PythonModules;
import dev.throughline.source.python.PythonProjects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEntryPointsTest {

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() {
        checkout = Checkout.in(folder);
    }

    private List<EntryCandidate> candidates() {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        PythonProjects projects = PythonProjects.of(tree, reader);
        return PythonEntryPoints.candidates(
                tree, projects, PythonModules.of(tree, projects, List.of()), NamedCommands.read(tree, reader));
    }

    private List<String> described() {
        return candidates().stream()
                .map(entry -> entry.rank() + " " + entry.file()
                        + (entry.attribute() == null ? "" : " " + entry.attribute()))
                .toList();
    }

    @Test
    void readsWhatContainersAndProcessFilesStart() {
        checkout.file("a/Dockerfile", "WORKDIR /srv", "CMD [\"uvicorn\", \"shop.http:api\", \"--port\", \"80\"]")
                .file("b/Dockerfile", "CMD exec gunicorn -b localhost:80 -k uvicorn.workers.UvicornWorker \\",
                        "    'store.web:make(\"x\")'")
                .file("c/Procfile", "web: poetry run python -m worker.serve", "beat: python -m beat")
                .file("compose.yml", "services:", "  d:", "    command: [sh, -c, 'python -u /code/d/boot.py']",
                        "  e:", "    command: fastapi run e/web.py --port 80")
                .files("a/shop/__init__.py", "a/shop/http.py", "b/store/web.py", "c/worker/serve.py", "d/boot.py",
                        "c/beat/__init__.py", "c/beat/__main__.py", "e/web.py");

        assertThat(described())
                .containsExactlyInAnyOrder(
                        "1 a/shop/http.py api", "1 b/store/web.py make()", "1 c/worker/serve.py",
                        "1 c/beat/__main__.py", "2 d/boot.py", "2 e/web.py");
    }

    @Test
    void readsManifestsTasksAndVariables() {
        checkout.file("pyproject.toml",
                "[project.scripts]", "shop = 'shop.cli:run'",
                "[tool.fastapi]", "entrypoint = 'shop.web:application'",
                "[tool.poe.tasks]", "serve = 'python src/shop/dev_server.py'", "seed = 'python src/shop/seed.py'",
                "admin.cmd = 'uvicorn shop.admin:create --factory'")
                .file(".flaskenv", "FLASK_APP=shop/flasky.py:create_app")
                .files("src/shop/cli.py", "src/shop/web.py", "src/shop/dev_server.py", "src/shop/seed.py",
                        "src/shop/admin.py", "shop/flasky.py");

        assertThat(described())
                .containsExactly(
                        "1 shop/flasky.py create_app",
                        "1 src/shop/web.py application",
                        "2 src/shop/admin.py create()",
                        "2 src/shop/dev_server.py",
                        "4 src/shop/cli.py run()");
    }

    @Test
    void givesTheSettingsOfDjango() {
        checkout.file("site/manage.py",
                "os.environ.setdefault(\"DJANGO_SETTINGS_MODULE\", \"shop.settings.dev\")")
                .file("site/shop/wsgi.py", "os.environ['DJANGO_SETTINGS_MODULE'] = 'shop.settings.prod'")
                .files("site/shop/settings/__init__.py", "site/shop/settings/dev.py", "site/shop/settings/prod.py");

        assertThat(described())
                .containsExactly(
                        "2 site/shop/settings/dev.py ROOT_URLCONF",
                        "2 site/shop/settings/prod.py ROOT_URLCONF",
                        "5 site/shop/wsgi.py");
    }

    @Test
    void triesConventionalNames() {
        checkout.file("backend/requirements.txt", "flask")
                .file("services/pay/Dockerfile", "FROM x")
                .files("backend/app/main.py", "backend/run.py", "backend/tests/app.py", "backend/app/core/app.py",
                        "services/pay/app.py", "src/shop/asgi.py", "docs/main.py");

        assertThat(candidates()).extracting(EntryCandidate::file)
                .containsExactly("services/pay/app.py", "src/shop/asgi.py", "backend/app/main.py", "backend/run.py");
        assertThat(candidates().get(2).packageFolder()).isEqualTo("backend");
    }

    @Test
    void tellsFactoriesFromApps() {
        EntryCandidate factory = new EntryCandidate("", "a.py", 1, "x", "create_app()");
        EntryCandidate app = new EntryCandidate("", "a.py", 1, "x", "app");

        assertThat(factory.isFactory()).isTrue();
        assertThat(factory.attributeName()).isEqualTo("create_app");
        assertThat(app.isFactory()).isFalse();
        assertThat(app.attributeName()).isEqualTo("app");
    }

    @Test
    void passesOverWhatCannotBeKnown() {
        checkout.file("Dockerfile", "CMD [\"uvicorn\", \"$APP\"", "CMD gunicorn", "CMD python", "CMD uvicorn --factory",
                "CMD python ../../outside.py", "CMD flask run")
                .file("Procfile", "web", ": python x.py")
                .file("Makefile", "start:", "\tpython -m", "\tuvicorn gone.main:app")
                .file("Taskfile.yml", "tasks: {a: {cmds: [1, {cmd: null}]}, b: [x]}")
                .file("compose.yaml", "services: {a: 1, b: {command: 5}}")
                .files("lib.py");

        assertThat(candidates()).isEmpty();
    }
}

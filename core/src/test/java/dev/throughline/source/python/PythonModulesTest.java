package dev.throughline.source.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import dev.throughline.source.SourceTree;
import dev.throughline.source.node.ConfigurationReader;
import dev.throughline.source.python.PythonResolution.External;
import dev.throughline.source.python.PythonResolution.Folder;
import dev.throughline.source.python.PythonResolution.NotFound;
import dev.throughline.source.python.PythonResolution.ProjectFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonModulesTest {

    @TempDir
    Path folder;

    private static PythonModules modules(Checkout checkout) {
        SourceTree tree = checkout.open();
        ConfigurationReader reader = new ConfigurationReader(tree);
        return PythonModules.of(tree, PythonProjects.of(tree, reader), PytestSettingsReader.read(tree, reader));
    }

    private static PythonResolution file(String path) {
        return new ProjectFile(path);
    }

    @Test
    void followsRelativeImportsByFolders() {
        PythonModules modules = modules(Checkout.in(folder)
                .files("app/__init__.py", "app/main.py", "app/api/__init__.py", "app/api/deps.py",
                        "app/api/v1/items.py",
                        "app/plugins/one.py", "app/typed.pyi"));

        assertThat(modules.resolve("app/api/v1/items.py", "..deps")).isEqualTo(file("app/api/deps.py"));
        assertThat(modules.resolve("app/api/v1/items.py", "..")).isEqualTo(file("app/api/__init__.py"));
        assertThat(modules.resolve("app/api/__init__.py", ".")).isEqualTo(file("app/api/__init__.py"));
        assertThat(modules.resolve("app/main.py", ".api.deps")).isEqualTo(file("app/api/deps.py"));
        assertThat(modules.resolve("app/main.py", ".plugins")).isEqualTo(new Folder("app/plugins"));
        assertThat(modules.resolve("app/main.py", ".typed")).isInstanceOf(NotFound.class);
        assertThat(modules.resolve("app/main.py", "...x")).isInstanceOf(NotFound.class);
        assertThat(modules.resolve("app/main.py", ".main.x")).isInstanceOf(NotFound.class);
    }

    @Test
    void looksBesideTheOutermostPackageOfTheFile() {
        PythonModules modules = modules(Checkout.in(folder)
                .file("pyproject.toml", "[tool.x]")
                .files("backend/app/__init__.py", "backend/app/core/__init__.py", "backend/app/core/config.py",
                        "backend/tests/__init__.py", "backend/tests/api/__init__.py", "backend/tests/api/test_a.py",
                        "backend/tests/tools.py", "other/app/__init__.py"));

        assertThat(modules.resolve("backend/tests/api/test_a.py", "app.core.config"))
                .isEqualTo(file("backend/app/core/config.py"));
        assertThat(modules.resolve("backend/tests/api/test_a.py", "tests.tools"))
                .isEqualTo(file("backend/tests/tools.py"));
        assertThat(modules.resolve("backend/app/core/config.py", "app.gone")).isInstanceOf(NotFound.class);
        assertThat(modules.resolve("backend/app/core/config.py", "fastapi.testclient"))
                .isEqualTo(new External("fastapi.testclient"));
    }

    @Test
    void looksBelowEveryRootThatTheCheckoutSpeaksOf() {
        PythonModules modules = modules(Checkout.in(folder)
                .file("pyproject.toml",
                        "[project]", "name = 'shop'", "[tool.setuptools.package-dir]", "'' = 'lib'",
                        "[tool.pytest.ini_options]", "pythonpath = 'helpers'")
                .file("Dockerfile", "WORKDIR /srv", "ENV PYTHONPATH=/srv/vendored:$PYTHONPATH")
                .files("lib/shop/main.py", "src/extra/__init__.py", "helpers/tools.py", "vendored/thing/__init__.py",
                        "tests/unit/test_a.py", "top.py"));

        String test = "tests/unit/test_a.py";
        assertThat(modules.resolve(test, "shop.main")).isEqualTo(file("lib/shop/main.py"));
        assertThat(modules.resolve(test, "shop")).isEqualTo(new Folder("lib/shop"));
        assertThat(modules.resolve(test, "extra")).isEqualTo(file("src/extra/__init__.py"));
        assertThat(modules.resolve(test, "tools")).isEqualTo(file("helpers/tools.py"));
        assertThat(modules.resolve(test, "thing")).isEqualTo(file("vendored/thing/__init__.py"));
        assertThat(modules.resolve(test, "top")).isEqualTo(file("top.py"));
    }

    @Test
    void takesTheFolderNearestToTheFileAsTheLastResort() {
        PythonModules modules = modules(Checkout.in(folder)
                .files("services/a/main.py", "services/a/models/user.py", "services/b/main.py",
                        "services/b/models/user.py", "services/a/routers/users.py", "pkg/__init__.py", "pkg/inner.py"));

        assertThat(modules.resolve("services/a/routers/users.py", "models.user"))
                .isEqualTo(file("services/a/models/user.py"));
        assertThat(modules.resolve("services/b/main.py", "models.user")).isEqualTo(file("services/b/models/user.py"));
        assertThat(modules.resolve("services/b/main.py", "inner")).isEqualTo(new External("inner"));
    }

    @Test
    void reachesOtherProjectsOfTheCheckout() {
        PythonModules modules = modules(Checkout.in(folder)
                .file("apps/api/pyproject.toml", "[project]", "name = 'api'", "dependencies = ['shop-common']")
                .file("libs/common/pyproject.toml", "[project]", "name = 'shop-common'")
                .files("apps/api/api/__init__.py", "apps/api/api/main.py",
                        "libs/common/src/shop_common/__init__.py", "libs/common/src/shop_common/db.py"));

        assertThat(modules.resolve("apps/api/api/main.py", "shop_common.db"))
                .isEqualTo(file("libs/common/src/shop_common/db.py"));
    }

    @Test
    void leavesInstalledPackagesAlone() {
        PythonModules modules = modules(Checkout.in(folder)
                .file("pyproject.toml", "[project]", "dependencies = ['alembic', 'PyJWT', 'python-dotenv', 'redis']")
                .files("alembic/env.py", "app/main.py", "app/redis.py", "app/jwt.py", "app/starlette.py",
                        "app/dotenv.py", "own/requests/__init__.py"));

        assertThat(modules.resolve("app/main.py", "alembic")).isEqualTo(new External("alembic"));
        assertThat(modules.resolve("app/main.py", "alembic.config")).isEqualTo(new External("alembic.config"));
        assertThat(modules.resolve("app/main.py", "redis")).isEqualTo(new External("redis"));
        assertThat(modules.resolve("app/main.py", "jwt")).isEqualTo(new External("jwt"));
        assertThat(modules.resolve("app/main.py", "dotenv")).isEqualTo(new External("dotenv"));
        assertThat(modules.resolve("app/main.py", "requests")).isEqualTo(new External("requests"));
    }

    @Test
    void letsOnlyTheFrontOfTheSearchPathShadowTheStandardLibrary() {
        PythonModules modules = modules(Checkout.in(folder)
                .file("requirements.txt", "flask")
                .files("app/__init__.py", "app/email.py", "app/main.py", "app/tools/json.py", "app/tools/x.py",
                        "calendar.py", "test/factories.py"));

        assertThat(modules.resolve("app/main.py", "email")).isEqualTo(new External("email"));
        assertThat(modules.resolve("app/tools/x.py", "json")).isEqualTo(new External("json"));
        assertThat(modules.resolve("app/main.py", "os.path")).isEqualTo(new External("os.path"));
        assertThat(modules.resolve("app/main.py", "calendar")).isEqualTo(file("calendar.py"));
        assertThat(modules.resolve("app/main.py", "test.factories")).isEqualTo(file("test/factories.py"));
    }

    @Test
    void prefersAPackageToAModuleAndBothToAFolder() {
        PythonModules modules = modules(Checkout.in(folder)
                .files("a/__init__.py", "a.py", "b.py", "b/x.py", "src/c/__init__.py", "c/notes.py", "main.py"));

        assertThat(modules.resolve("main.py", "a")).isEqualTo(file("a/__init__.py"));
        assertThat(modules.resolve("main.py", "b")).isEqualTo(file("b.py"));
        assertThat(modules.resolve("main.py", "c")).isEqualTo(file("src/c/__init__.py"));
    }

    @Test
    void findsModulesOfPackages() {
        PythonModules modules = modules(Checkout.in(folder)
                .files("app/__init__.py", "app/main.py", "app/ns/x.py"));

        assertThat(modules.submodule("app/__init__.py", "main")).isEqualTo(file("app/main.py"));
        assertThat(modules.submodule("app", "ns")).isEqualTo(new Folder("app/ns"));
        assertThat(modules.submodule("app/ns", "x")).isEqualTo(file("app/ns/x.py"));
        assertThat(modules.submodule("app/ns", "y")).isInstanceOf(NotFound.class);
        assertThat(modules.submodule("app/main.py", "y")).isInstanceOf(NotFound.class);
    }

    @Test
    void namesModulesAsTheProjectImportsThem() {
        PythonModules modules = modules(Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = 'x'")
                .files("src/shop/api/items.py", "backend/app/__init__.py", "backend/app/main.py", "tools/run.py"));

        assertThat(modules.moduleName("src/shop/api/items.py")).isEqualTo("shop.api.items");
        assertThat(modules.moduleName("backend/app/main.py")).isEqualTo("app.main");
        assertThat(modules.moduleName("backend/app/__init__.py")).isEqualTo("app");
        assertThat(modules.moduleName("tools/run.py")).isEqualTo("tools.run");
    }
}

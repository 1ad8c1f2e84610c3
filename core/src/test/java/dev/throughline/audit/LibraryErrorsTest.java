package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apps answer to errors of libraries, which no code of the project throws. */
class LibraryErrorsTest {
    @TempDir
    private Path folder;

    private List<String> shared(String library, String... main) throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"",
                        "dependencies = [\"" + library + "\", \"sqlalchemy\"]")
                .file("main.py", main);
        return new Auditor(words -> {}).audit(checkout.root()).apps().getFirst().shared().stream()
                .filter(outcome -> outcome.cause().contains("raises"))
                .map(outcome -> outcome.status() + " " + outcome.cause() + " " + outcome.source())
                .toList();
    }

    @Test
    void areSharedWhereABlueprintHandlesThemForTheApp() throws IOException {
        assertThat(shared("flask",
                "from flask import Blueprint, Flask",
                "from sqlalchemy.exc import IntegrityError",
                "errors = Blueprint('errors', __name__)",
                "@errors.app_errorhandler(IntegrityError)",
                "def conflict(error):",
                "    return {'message': 'conflict'}, 409",
                "app = Flask(__name__)",
                "app.register_blueprint(errors)",
                "@app.get('/items')",
                "def items():",
                "    return []"))
                .containsExactly("409 when a call raises IntegrityError main.py:5");
    }

    @Test
    void areSharedWhereAnAppHandlesThem() throws IOException {
        assertThat(shared("fastapi",
                "from fastapi import FastAPI",
                "from fastapi.responses import JSONResponse",
                "from sqlalchemy.exc import NoResultFound",
                "app = FastAPI()",
                "@app.exception_handler(NoResultFound)",
                "async def missing(request, error):",
                "    return JSONResponse({}, status_code=404)",
                "@app.get('/items')",
                "def items():",
                "    return []"))
                .containsExactly("404 when a call raises NoResultFound main.py:6");
    }
}

package dev.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.model.audit.Audit;
import dev.throughline.model.audit.Outcome;
import dev.throughline.source.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that a branch of a handler of Python makes and returns is told with what decided for that branch. */
class ReturnedAnswersTest {

    @TempDir
    private Path folder;

    private Audit audited(String library, String... app) throws IOException {
        Checkout checkout = Checkout.in(folder)
                .file("pyproject.toml", "[project]", "name = \"shop\"", "dependencies = [\"" + library + "\"]")
                .file("app.py", app);
        return new Auditor(words -> {}).audit(checkout.root());
    }

    private List<String> causes(String library, String... app) throws IOException {
        return audited(library, app).routes().getFirst().outcomes().stream().map(ReturnedAnswersTest::line).toList();
    }

    private static String line(Outcome outcome) {
        return outcome.status() + " " + outcome.cause();
    }

    @Test
    void tellsTheBranchThatReturnsAResponse() throws IOException {
        assertThat(causes("fastapi",
                "from fastapi import FastAPI",
                "from fastapi.responses import JSONResponse",
                "from stock import find",
                "app = FastAPI()",
                "def refusal(status, code):",
                "    return JSONResponse(status_code=status, content={'code': code})",
                "@app.get('/things')",
                "def things():",
                "    thing = find()",
                "    if thing is None:",
                "        return refusal(404, 'NO_THING')",
                "    if thing.locked:",
                "        return JSONResponse({}, status_code=423)",
                "    return thing"))
                .containsExactly("200 on success", "404 when thing is missing", "423 when thing.locked is given");
    }

    @Test
    void tellsWhatFollowsABranchThatReturns() throws IOException {
        assertThat(causes("flask",
                "from flask import Flask, jsonify",
                "from stock import find",
                "app = Flask(__name__)",
                "@app.get('/things')",
                "def things():",
                "    thing = find()",
                "    if thing:",
                "        return jsonify(thing)",
                "    return jsonify({'error': 'none'}), 404"))
                .containsExactly("200 on success", "404 when thing is missing");
    }

    @Test
    void tellsTheBranchAndThePlaceThatReturnsATuple() throws IOException {
        assertThat(audited("flask",
                "from flask import Flask, request",
                "from stock import find",
                "app = Flask(__name__)",
                "@app.post('/things/<id>')",
                "def things(id):",
                "    thing = find(id)",
                "    if thing is None:",
                "        return {'error': 'none'}, 404",
                "    if request.args.get('dry'):",
                "        return {}, 202",
                "    return {'id': 1}, 201").routes().getFirst().outcomes())
                .extracting(outcome -> line(outcome) + " at " + outcome.source().line())
                .containsExactly(
                        "201 when request.args.get('dry') gives nothing at 11",
                        "202 when request.args.get('dry') gives something at 10",
                        "404 when thing is missing at 8");
    }

    @Test
    void tellsTheConditionInTheArguments() throws IOException {
        assertThat(causes("fastapi",
                "from fastapi import FastAPI",
                "from fastapi.responses import JSONResponse",
                "from stock import ready",
                "app = FastAPI()",
                "@app.get('/ready')",
                "def show():",
                "    return JSONResponse({}, status_code=200 if ready() else 503)"))
                .containsExactly("200 on success", "503 when ready() does not hold");
    }

    @Test
    void tellsTheConditionOfAStatusThatIsSetBeside() throws IOException {
        assertThat(causes("fastapi",
                "from fastapi import FastAPI, HTTPException",
                "from stock import Full, load",
                "app = FastAPI()",
                "@app.get('/things')",
                "def things(kind: str):",
                "    try:",
                "        return load(kind)",
                "    except Full as error:",
                "        raise HTTPException(504 if error.late else 502)"))
                .contains("502 when a call fails with Full and error.late is missing",
                        "504 when a call fails with Full and error.late is given");
    }

    @Test
    void saysThatSomethingDecidesWhereNoExpressionTells() throws IOException {
        assertThat(causes("fastapi",
                "from fastapi import FastAPI",
                "from fastapi.responses import JSONResponse",
                "from stock import ready",
                "app = FastAPI()",
                "@app.get('/ready')",
                "def show():",
                "    status = 200",
                "    if not ready():",
                "        status = 503",
                "    return JSONResponse({}, status_code=status)"))
                .containsExactly("200 on success", "503 on one side of a condition");
    }

    @Test
    void countsA500ThatAViewAsksForAmongItsOwn() throws IOException {
        assertThat(causes("flask",
                "from flask import Flask, abort",
                "from stock import save",
                "app = Flask(__name__)",
                "@app.post('/things')",
                "def things():",
                "    if not save():",
                "        abort(500)",
                "    return {}"))
                .containsExactly("200 on success", "500 when save() does not hold");
    }

    @Test
    void namesTheErrorThatAHandlerTakes() throws IOException {
        assertThat(causes("fastapi",
                "from fastapi import FastAPI, HTTPException",
                "from stock import Taken, Broken, errors, save",
                "app = FastAPI()",
                "@app.post('/things')",
                "def things():",
                "    try:",
                "        save()",
                "    except errors.Taken:",
                "        raise HTTPException(409)",
                "    except (Broken, ValueError):",
                "        raise HTTPException(400)",
                "    return {}"))
                .containsExactly(
                        "200 on success", "400 when a call fails with Broken or ValueError",
                        "409 when a call fails with Taken");
    }

    @Test
    void tellsALookUpThatGivesNothing() throws IOException {
        assertThat(causes("fastapi",
                "from fastapi import FastAPI, HTTPException",
                "from stock import session",
                "app = FastAPI()",
                "@app.get('/things')",
                "def things(id: str):",
                "    if not session.get(id):",
                "        raise HTTPException(404)"))
                .contains("404 when session.get(id) gives nothing");
    }

    @Test
    void asksTheBackendThatTellsWhoSendsARequest() throws IOException {
        Audit audit = audited("starlette",
                "from starlette.applications import Starlette",
                "from starlette.authentication import AuthenticationBackend, AuthenticationError",
                "from starlette.middleware import Middleware",
                "from starlette.middleware.authentication import AuthenticationMiddleware",
                "from starlette.responses import JSONResponse",
                "from starlette.routing import Route",
                "class Backend(AuthenticationBackend):",
                "    async def authenticate(self, request):",
                "        key = request.headers.get('X-Key')",
                "        if key is None:",
                "            raise AuthenticationError('no key')",
                "def refused(request, error):",
                "    return JSONResponse({'detail': str(error)}, status_code=401)",
                "async def things(request):",
                "    return JSONResponse([])",
                "app = Starlette(",
                "    routes=[Route('/things', things)],",
                "    middleware=[Middleware(AuthenticationMiddleware, backend=Backend(), on_error=refused)],",
                ")");

        assertThat(audit.apps().getFirst().shared()).map(ReturnedAnswersTest::line)
                .contains("401 when key is missing (“no key”)");
        assertThat(audit.routes().getFirst().outcomes()).map(ReturnedAnswersTest::line)
                .containsExactly("200 on success");
    }
}

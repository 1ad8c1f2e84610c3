package dev.throughline.packs.pyclient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.Site;
import dev.throughline.eval.value.MapValue;
import dev.throughline.eval.value.Text;
import dev.throughline.eval.value.Value;
import dev.throughline.packs.client.ClientRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonClientPackTest {
    private static final String IMPORTS = """
            import aiohttp, httpx, requests, os, uuid
            from aiohttp.test_utils import TestServer
            from aiohttp.test_utils import TestClient as AioClient
            from async_asgi_testclient import TestClient as AsgiClient
            from django.test import Client
            from django.urls import reverse
            from fastapi.testclient import TestClient
            from flask.testing import FlaskClient
            from rest_framework.test import APIClient
            from starlette.testclient import TestClient as StarletteClient
            from webtest import TestApp
            class Paths:
                items = "/items"
                def item(self, id): return f"{self.items}/{id}"
            class OurClient(TestClient):
                def item(self, id): return self.get(f"/items/{id}")
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "TestClient(app).get('/items/1') # GET /items/1",
        "TestClient(app=app).get(url='/items/1') # GET /items/1",
        "StarletteClient(app, base_url='http://test').get('/items/1') # GET /items/1",
        "TestClient(app, base_url='http://test/items').get('1') # GET /items/1",
        "TestClient(app, base_url='http://test/items/').get('/1') # GET /items/1",
        "TestClient(app).get('items/1') # GET /items/1",
        "TestClient(app).get('http://testserver/items/1') # GET /items/1",
        "TestClient(app).get(f'/items/{uuid.uuid4()}') # GET /items/{?}",
        "TestClient(app).get('/items/' + str(1)) # GET /items/1",
        "TestClient(app).get('/items/%s' % 1) # GET /items/1",
        "TestClient(app).get('/items/{}'.format(1)) # GET /items/1",
        "TestClient(app).get('/items/1', params={'q': 1}) # GET /items/1",
        "TestClient(app).get(Paths().item(1)) # GET /items/1",
        "TestClient(app).request('GET', '/items/1') # GET /items/1",
        "TestClient(app).request(method='GET', url='/items/1') # GET /items/1",
        "with TestClient(app) as c: c.get('/items/1') # GET /items/1",
        "OurClient(app).item(1) # GET /items/1",
        "get = TestClient(app).get; get('/items/1') # GET /items/1",
        "getattr(TestClient(app), 'get')('/items/1') # GET /items/1",
        "for i in (1, 2): TestClient(app).get(f'/items/{i}') # GET /items/1; GET /items/2",
        "httpx.AsyncClient(app=app, base_url='http://test').get('/items/1') # GET /items/1",
        "await AsgiClient(app).get('/items/1') # GET /items/1",
        "await AioClient(TestServer(app)).get('/items/1') # GET /items/1",
        "FlaskClient(app).get('/items/1') # GET /items/1",
        "FlaskClient(app).open('/items/1', method='GET') # GET /items/1",
        "Client().get('/items/1') # GET /items/1",
        "APIClient().get('/items/1', {'q': 1}, format='json') # GET /items/1",
        "TestApp(app).get('/items/1') # GET /items/1",
    })
    void sendsARequestToTheApp(String code, String expected) {
        PythonRun run = PythonRun.ofBody(IMPORTS, code);
        assertThat(String.join("; ", run.requests())).isEqualTo(expected);
        assertThat(run.sent()).allSatisfy(request -> assertThat(request.route()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "httpx.get('http://localhost:8000/items/1') # GET /items/1",
        "requests.post('http://localhost:8000/items', json={}) # POST /items",
        "requests.request('GET', 'http://localhost:8000/items/1') # GET /items/1",
        "requests.get(os.environ['URL'] + '/items/1') # GET /items/1",
        "requests.get(f'{guess}/items/1') # GET /items/1",
        "requests.Session().delete('http://localhost/items/1') # DELETE /items/1",
        "with httpx.Client(base_url=os.environ['URL']) as c: c.get('/items/1') # GET /items/1",
        "async with aiohttp.ClientSession() as s: await s.get('http://localhost/items/1') # GET /items/1",
    })
    void sendsARequestToAnAddress(String code, String expected) {
        PythonRun run = PythonRun.ofBody(IMPORTS + "from elsewhere import guess\n", code);
        assertThat(run.requests()).containsExactly(expected);
        assertThat(run.sent()).allSatisfy(request -> assertThat(request.app()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "c.post('/items', json={'a': 1}) # application/json",
        "c.post('/items', data={'a': 1}) # application/x-www-form-urlencoded",
        "c.post('/items', data={'a': 1}, files={'f': b''}) # multipart/form-data",
        "c.post('/items', {'a': 1}) # application/x-www-form-urlencoded",
        "c.post('/items', content=b'', headers={'Content-Type': 'text/csv'}) # text/csv",
        "APIClient().post('/items', {'a': 1}, format='json') # application/json",
        "Client().post('/items', {'a': 1}, content_type='application/json') # application/json",
        "Client().post('/items', {'a': 1}) # multipart/form-data",
        "TestApp(app).post_json('/items', {'a': 1}) # application/json",
    })
    void saysWhatTheBodyIs(String code, String type) {
        ClientRequest sent = PythonRun.ofBody(IMPORTS, "c = TestClient(app)\n" + code).sent().getFirst();
        assertThat(sent.headers().field("content-type")).isEqualTo(new Text(type));
    }

    @Test
    void carriesWhatTheAppIsToldByTheTest() {
        PythonRun run = PythonRun.ofBody(IMPORTS, """
                client = TestClient(app, headers={"X-Team": "red"})
                client.headers["Authorization"] = "Bearer a"
                client.headers.update({"X-Client": "b"})
                client.post("/items?page=1", json={"name": "pen"}, params={"size": 2}, headers={"X-One": "c"})
                """);
        ClientRequest sent = run.sent().getFirst();
        assertThat(sent.headers().keys()).contains("x-team", "authorization", "x-client", "x-one");
        assertThat(sent.headers().field("authorization")).isEqualTo(new Text("Bearer a"));
        assertThat(sent.query(run.interpreter()).keys()).contains("page", "size");
        assertThat(sent.body()).isInstanceOf(MapValue.class);
        Value name = ((MapValue) sent.body()).entries().getFirst().getValue();
        assertThat(name).isEqualTo(new Text("pen"));
    }

    @Test
    void givesAClientAnIdentity() {
        PythonRun run = PythonRun.ofBody(IMPORTS, """
                client = APIClient()
                client.force_authenticate(user=object())
                client.credentials(HTTP_X_TEAM="red")
                client.get("/items/1")
                """);
        assertThat(run.substitutes()).containsExactly("force_authenticate AUTH");
        assertThat(run.sent().getFirst().headers().keys()).contains("authorization", "x-team");
    }

    @Test
    void isTheClientOfAnotherSystemInTheHandsOfProduction() {
        PythonRun run = PythonRun.ofFiles(Map.of(
                "app/books.py", "def look_up(http):\n    return http.get('/books/1')\n",
                "tests/test_app.py", """
                        import httpx
                        from app.books import look_up
                        def test():
                            look_up(httpx.Client(base_url="http://books"))
                        """));
        assertThat(run.requests()).isEmpty();
        assertThat(run.unmodelled()).containsExactly("httpx.Client().get");
    }

    @Test
    void opensWebSockets() {
        PythonRun run = PythonRun.ofBody(IMPORTS, """
                with TestClient(app).websocket_connect("/ws") as socket:
                    socket.send_json({"a": 1})
                    assert socket.receive_json() == {"b": 1}
                """);
        assertThat(run.requests()).containsExactly("WS /ws");
        assertThat(run.checks()).containsExactly("effect");
    }

    @Test
    void takesOneOfTwoMethods() {
        PythonRun run = PythonRun.ofBody(IMPORTS + "from elsewhere import guess\n", """
                client = TestClient(app)
                send = client.put if guess else client.post
                assert send("/items/1").status_code == 200
                """);
        assertThat(run.requests()).containsExactlyInAnyOrder("PUT /items/1", "POST /items/1");
        assertThat(run.checks()).containsExactly("200", "200");
    }

    @Test
    void asksTheAppForThePathOfARoute() {
        PythonRun run = PythonRun.ofBody(IMPORTS, """
                Client().get(reverse("item", args=[1]))
                Client().get(reverse("item", kwargs={"id": 2}))
                Client().get(reverse("nobody"))
                """);
        assertThat(run.sent()).extracting(r -> r.path() == null ? "?" : r.path().toString())
                .containsExactly("/items/1", "/items/2", "?");
    }

    @Test
    void sendsFromWhereTheTestCalls() {
        PythonRun run = PythonRun.ofBody(IMPORTS, "TestClient(app).get('/items/1')");
        assertThat(run.sent().getFirst().site()).isNotEqualTo(Site.NOWHERE);
        assertThat(run.sent().getFirst().site().file()).isEqualTo("tests/test_app.py");
    }
}

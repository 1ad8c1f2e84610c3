package dev.throughline.packs.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.eval.value.Num;
import dev.throughline.eval.value.RecordValue;
import dev.throughline.eval.value.Text;
import dev.throughline.packs.client.ClientRequest;
import dev.throughline.packs.client.ClientRun;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpClientPackTest {
    private static final String IMPORTS = """
            import fakes from 'fake-app';
            import axios from 'axios';
            import got from 'got';
            import ky from 'ky';
            import http from 'node:http';
            import rp from 'request-promise';
            import { request as undici } from 'undici';
            import { port, agent, other } from 'somewhere';
            const base = `http://localhost:${port}`;
            """;

    private static ClientRun run(String body) {
        return ClientRun.ofBody(IMPORTS, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "const r = await fetch(`${base}/items/1`); expect(r.status).toBe(200)",
        "const r = await fetch(base + '/items/1', { method: 'GET' }); expect(r.status).toBe(200)",
        "const r = await fetch(new URL('/items/1', base)); expect(r.status).toBe(200)",
        "const r = await axios.get(`${base}/items/1`); expect(r.status).toBe(200)",
        "const r = await axios({ url: '/items/1', baseURL: base }); expect(r.status).toBe(200)",
        "const c = axios.create({ baseURL: base }); const r = await c.get('/items/1'); expect(r.status).toBe(200)",
        "const c = axios.create({ baseURL: base }); const r = await c.get('items/1'); expect(r.status).toBe(200)",
        "const c = axios.create(); c.defaults.baseURL = base; const r = await c('/items/1'); "
                + "expect(r.status).toBe(200)",
        "await axios.get(base + '/items/1').then(r => expect(r.status).toBe(200))",
        "const r = await got(`${base}/items/1`); expect(r.statusCode).toBe(200)",
        "const c = got.extend({ prefixUrl: base }); const r = await c.get('items/1'); expect(r.statusCode).toBe(200)",
        "const r = await ky.get('items/1', { prefixUrl: base }); expect(r.status).toBe(200)",
        "const r = await undici(`${base}/items/1`); expect(r.statusCode).toBe(200)",
        "http.get(`${base}/items/1`, r => expect(r.statusCode).toBe(200))",
        "const q = http.request({ port, path: '/items/1' }, r => expect(r.statusCode).toBe(200)); q.end()",
        "const r = await rp({ uri: base + '/items/1', resolveWithFullResponse: true }); "
                + "expect(r.statusCode).toBe(200)",
    })
    void everyClientReachesTheAppThatListens(String statements) {
        ClientRun run = run("fakes.listen(app); " + statements);

        assertThat(run.requests()).containsExactly("GET /items/1");
        assertThat(run.answers()).containsExactly(new Num(200));
        assertThat(run.checks()).containsExactly("200");
    }

    @Test
    void withoutAnAppThatListensTheRequestLeavesTheProcess() {
        ClientRun run = run("await fetch(`${base}/items/1`);");

        assertThat(run.requests()).containsExactly("GET /items/1");
        assertThat(run.answers()).isEmpty();
    }

    @Test
    void withTwoAppsNoneIsGuessed() {
        ClientRun run = run("fakes.listen(app); fakes.listen(fakes()); await fetch(`${base}/items/1`);");

        assertThat(run.answers()).isEmpty();
    }

    @Test
    void anotherHostIsNotTheApp() {
        ClientRun run = run("fakes.listen(app); await fetch('https://example.org/items/1');");

        assertThat(run.answers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "await fetch(base + '/items', { method: 'POST', headers: { A: 'b' }, body: JSON.stringify({ name: 'x' }) })",
        "await axios.post(base + '/items', { name: 'x' }, { headers: { A: 'b' } })",
        "await axios.create({ headers: { A: 'b' } }).post(base + '/items', { name: 'x' })",
        "await got.post(base + '/items', { json: { name: 'x' }, headers: { A: 'b' } })",
        "await rp.post({ url: base + '/items', json: { name: 'x' }, headers: { A: 'b' } })",
        "const q = http.request(base + '/items', { method: 'POST', headers: { A: 'b' } }); "
                + "q.write(JSON.stringify({ name: 'x' })); q.end()",
    })
    void bodiesAndHeadersAreSent(String statements) {
        ClientRun run = run(statements);

        ClientRequest sent = run.sent().getFirst();
        assertThat(run.requests()).containsExactly("POST /items");
        assertThat(sent.headers().field("a")).isEqualTo(new Text("b"));
        assertThat(sent.body()).isInstanceOf(RecordValue.class);
        assertThat(((RecordValue) sent.body()).field("name")).isEqualTo(new Text("x"));
    }

    @Test
    void anErrorAnswerIsThrownWithTheAnswer() {
        ClientRun run = run("try { await axios.get(base + '/items/0'); }"
                + " catch (e) { expect(e.response.status).toBe(404); }");

        assertThat(run.checks()).containsExactly("404");
    }

    @Test
    void anErrorAnswerIsExpectedAsARejection() {
        ClientRun run = run(
                "await expect(axios.get(base + '/x')).rejects.toMatchObject({ response: { status: 401 } });");

        assertThat(run.checks()).containsExactly("401");
    }

    @Test
    void aTestThatTakesEveryAnswerGetsNoError() {
        ClientRun run = run("try { await axios.get(base + '/x', { validateStatus: () => true }); }"
                + " catch (e) { expect(e.response.status).toBe(404); }");

        assertThat(run.checks()).isEmpty();
    }

    @Test
    void theBodyIsReadInManyWays() {
        ClientRun run = run("""
                const r = await fetch(base + '/items/1');
                expect((await r.json()).code).toBe('A_CODE');
                expect((await axios.get(base + '/items/1')).data.code).toBe('B_CODE');
                expect((await got(base + '/items/1').json()).code).toBe('C_CODE');
                """);

        assertThat(run.checks()).containsExactly("A_CODE effect", "B_CODE effect", "C_CODE effect");
    }

    @Test
    void aMethodThatIsNotKnownIsNotGuessed() {
        ClientRun run = run("await fetch(base + '/items', { method: other });");

        assertThat(run.sent().getFirst().method()).isNull();
    }

    @Test
    void productionCodeCallsOtherSystems() {
        String production = "import axios from 'axios';"
                + "export const call = async () => { await axios.get('http://up/x'); await fetch('http://up/y'); };";
        String test = "import { call } from '../src/client'; export async function test() { await call(); }";
        ClientRun run = ClientRun.ofFiles(Map.of("src/client.ts", production, "test/app.test.ts", test));

        assertThat(run.requests()).isEmpty();
        assertThat(run.unmodelled()).containsExactly("axios.get", "global.fetch");
    }
}
